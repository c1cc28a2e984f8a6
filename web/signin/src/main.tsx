import { render } from 'preact';
import { createApi, type Interaction } from './api';
import type { App } from './app';
import { readFrame } from './frame';
import { createTranslate } from './i18n';
import { rememberQuery } from './router';
import { routes } from './routes';
import { Footer } from './ui/Footer';
import { Root } from './Root';

async function start(view: Element, footer: Element | null) {
  const { appId } = rememberQuery();
  const { signInExperience, phrases, application } = await readFrame();
  const settings = signInExperience.data;
  const t = createTranslate(phrases.data, phrases.lng);
  let known: Interaction | undefined;
  const services: Omit<App, 'navigate' | 'follow'> = {
    t,
    phrases: phrases.data,
    settings,
    application,
    appId: appId ?? signInExperience.appId,
    api: createApi({ appId: appId ?? signInExperience.appId, language: phrases.lng }),
    isPreview: new URLSearchParams(location.search).get('preview') === 'true',
    leave: (url) => location.replace(url),
    known: () => known,
    remember: (interaction) => {
      known = interaction;
    },
  };

  // The first paint of the server stays until the page is there in one piece.
  view.textContent = '';
  view.setAttribute('data-ready', '');
  render(<Root routes={routes} services={services} />, view);
  if (footer) {
    render(<Footer t={t} settings={settings} />, footer);
  }
}

// A page from the back/forward cache shows a sign-in that may be over: ask the server.
addEventListener('pageshow', (event) => {
  if (event.persisted) {
    location.reload();
  }
});

const view = document.querySelector('#view');
if (view) {
  void start(view, document.querySelector('.footer'));
}
