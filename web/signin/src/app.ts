import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Api, Interaction } from './api';
import type { Application } from './frame';
import type { Phrases, Translate } from './i18n';
import type { Reaction } from './reaction';
import type { SignInExperience } from './settings';

/** What every page can reach. */
export type App = {
  t: Translate;
  phrases: Phrases;
  settings: SignInExperience;
  application: Application | undefined;
  appId: string | undefined;
  api: Api;
  /** The console shows this page in a frame: forms look alive and send nothing. */
  isPreview: boolean;
  navigate: (path: string, options?: { replace?: boolean }) => void;
  /** Goes where a reaction leads; fields and notices are the form's business. */
  follow: (reaction: Reaction) => void;
  /** What the server wrote after the page's name in the title of the document, such as ` · Acme`. */
  titleSuffix: string;
  /** Leaves for the address that the server gave. */
  leave: (url: string) => void;
  /** What this page load knows of the state on the server; a reload asks the server again. */
  known: () => Interaction | undefined;
  remember: (interaction: Interaction | undefined) => void;
};

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) {
    throw new Error('No AppContext above this component');
  }
  return app;
}

export const appName = (application: Application | undefined) => application?.displayName || application?.name;
