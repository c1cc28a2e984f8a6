/**
 * The HTML that Vite writes is a template: the Java server fills the %TOKENS% in each response.
 * Vite would read some of them as CSS or as markup, so they stand as comments in the source and appear here, after Vite is done.
 */
const tokens = {
  '<!--brand-css-->': '<style nonce="%NONCE%">%BRAND_CSS%</style>',
  '<!--custom-css-->': '%CUSTOM_CSS%',
  '<!--favicon-->': '%FAVICON%',
};

export function frameTemplate() {
  return {
    name: 'cardea-frame-template',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => Object.entries(tokens).reduce((page, [mark, token]) => page.replace(mark, token), html),
    },
  };
}

const devValues = {
  LANG: 'en', DIR: 'ltr', TITLE: 'Sign in', NONCE: 'dev', THEME: 'auto', BRAND_CSS: '', CUSTOM_CSS: '', FAVICON: '',
  BRAND: '<span class="brand-name">Cardea</span>', HEADING: 'Sign in', SUBHEADING: '', DATA: '',
};

/** With `vite dev` there is no Java server: the tokens get plain values and the page fetches its data itself. */
export function fillFrameForDev() {
  return {
    name: 'cardea-frame-dev',
    apply: 'serve',
    transformIndexHtml: { order: 'post', handler: (html) => fill(html, devValues) },
  };
}

export function fill(html, values) {
  return html.replace(/%([A-Z_]+)%/g, (token, name) => values[name] ?? token);
}
