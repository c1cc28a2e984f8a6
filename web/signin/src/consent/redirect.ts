const executable = new Set(['javascript:', 'data:', 'vbscript:', 'blob:']);

/** Apps may have a scheme of their own (`acme://callback`); what runs as a script is not an address. */
export function isOpenable(uri: string): boolean {
  return URL.canParse(uri) && !executable.has(new URL(uri).protocol);
}

/** How people recognise where they go next: the host of a site; nothing for the private scheme of an app. */
export function placeOf(uri: string): string | undefined {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.host : undefined;
}
