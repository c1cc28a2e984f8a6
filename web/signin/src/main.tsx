import { render } from 'preact';
import { createApi, type Interaction } from './api';
import type { App } from './app';
import { readFrame, type Frame } from './frame';
import { createTranslate } from './i18n';
import { Root } from './Root';
import { matchRoute, rememberQuery } from './router';
import { routes } from './routes';
import { Footer } from './ui/Footer';

async function start(view: Element, footer: Element | null) {
  const { appId } = rememberQuery();
  const services = createServices(await readFrame(), appId, titleSuffix(view));
  await loadFirstPage();

  // What the server painted stays until the page is there in one piece.
  view.textContent = '';
  view.setAttribute('data-ready', '');
  render(<Root routes={routes} services={services} />, view);
  if (footer) {
    render(<Footer t={services.t} settings={services.settings} />, footer);
  }
}

function createServices(frame: Frame, appIdOfQuery: string | undefined, suffix: string): Omit<App, 'navigate' | 'follow'> {
  const { signInExperience, phrases, application } = frame;
  const appId = appIdOfQuery ?? signInExperience.appId;
  let known: Interaction | undefined;
  return {
    t: createTranslate(phrases.data, phrases.lng),
    phrases: phrases.data,
    settings: signInExperience.data,
    application,
    appId,
    api: createApi({ appId, language: phrases.lng }),
    isPreview: new URLSearchParams(location.search).get('preview') === 'true',
    titleSuffix: suffix,
    leave: (url) => location.replace(url),
    known: () => known,
    remember: (interaction) => {
      known = interaction;
    },
  };
}

function titleSuffix(view: Element): string {
  const heading = view.querySelector('h1')?.textContent ?? '';
  return heading && document.title.startsWith(heading) ? document.title.slice(heading.length) : '';
}

/** A failure is not reported here: the page itself tries again, and says so. */
async function loadFirstPage(): Promise<void> {
  const route = matchRoute(routes, location.pathname)?.route;
  if (route && 'load' in route) {
    await route.load().catch(() => undefined);
  }
}

/** Without settings there are no phrases either, hence English. */
function showFailure(view: Element) {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.className = 'notice';
  text.textContent = 'This page could not load. Check your connection, then reload it.';
  view.setAttribute('data-ready', '');
  view.append(text);
}

// A page from the back/forward cache shows a sign-in that may be over: ask the server.
addEventListener('pageshow', (event) => {
  if (event.persisted) {
    location.reload();
  }
});

const view = document.querySelector('#view');
if (view) {
  start(view, document.querySelector('.footer')).catch(() => showFailure(view));
}
