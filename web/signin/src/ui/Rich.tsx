import type { ComponentChildren, VNode } from 'preact';
import { Fragment } from 'preact';

type Render = (text: string) => VNode;

/** A whole sentence with links in it: `… the <terms>terms of use</terms>.`; unknown tags show their text only. */
export function Rich({ text, tags }: { text: string; tags: Record<string, Render> }) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(/<(\w+)>(.*?)<\/\1>/g)) {
    const [whole, tag = '', inner = ''] = match;
    parts.push(text.slice(end, match.index), <Fragment key={tag}>{tags[tag]?.(inner) ?? inner}</Fragment>);
    end = match.index + whole.length;
  }
  parts.push(text.slice(end));
  return <>{parts}</>;
}
