import type { Phrases } from './i18n';
import type { SignInExperience } from './settings';

/** What the server writes into the page (`#cardea-data`), so that the first paint asks nothing of the API. */
export type Frame = {
  signInExperience: { appId?: string; organizationId?: string; data: SignInExperience };
  phrases: { lng: string; data: Phrases };
  application?: Application;
  tenant: 'default' | 'admin';
};

export type Application = {
  id: string;
  name: string;
  displayName?: string;
  branding?: { logoUrl?: string; darkLogoUrl?: string };
  isThirdParty: boolean;
};

export async function readFrame(): Promise<Frame> {
  const text = document.querySelector('#cardea-data')?.textContent?.trim();
  return text ? (JSON.parse(text) as Frame) : fetchFrame();
}

/** `vite dev`, or a proxy that serves the built files by itself: no server has filled the page. */
async function fetchFrame(): Promise<Frame> {
  const query = new URLSearchParams(location.search);
  const appId = query.get('app_id');
  const organizationId = query.get('organization_id');
  const settings = new URLSearchParams({
    ...(appId && { appId }),
    ...(organizationId && { organizationId }),
  });
  const [data, phrases] = await Promise.all([
    get(`/api/.well-known/sign-in-exp?${settings}`),
    get(`/api/.well-known/phrases?${new URLSearchParams({ lng: query.get('ui_locales') ?? navigator.language })}`),
  ]);
  return {
    signInExperience: { ...(appId && { appId }), data: (await data.json()) as SignInExperience },
    phrases: {
      lng: phrases.headers.get('content-language') ?? 'en',
      data: (await phrases.json()) as Phrases,
    },
    tenant: 'default',
  };
}

async function get(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`GET ${path}: ${response.status}`);
  }
  return response;
}
