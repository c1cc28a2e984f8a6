/** Marks HTML that is safe already; `html` escapes everything else that is put into it. */
class Safe {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(value) {
  if (value instanceof Safe) return value.text;
  if (Array.isArray(value)) return value.map(escape).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (character) => entities[character]);
}

function html(strings, ...values) {
  return new Safe(String.raw({ raw: strings }, ...values.map(escape)));
}

/** The shop; without claims as a visitor sees it. */
export function homePage({ books, claims, shelf = [] }) {
  return page(
    'The Hinge · books',
    html`
      ${account(claims)}
      <section aria-labelledby="books">
        <h2 id="books">Books</h2>
        <ul class="books">
          ${books.map((book) => bookItem(book, { isSignedIn: Boolean(claims), isOnShelf: shelf.includes(book) }))}
        </ul>
      </section>
      ${claims && shelfSection(shelf)} ${claims && claimsTable(claims)}
    `,
  );
}

export function errorPage({ title, text, detail, retry = false }) {
  return page(
    `${title} · The Hinge`,
    html`
      <section class="account" aria-labelledby="title">
        <h1 id="title">${title}</h1>
        <p>${text}</p>
        ${detail && html`<p><code>${detail}</code></p>`}
        <p class="actions">
          ${retry && html`<a class="button primary" href="/sign-in">Sign in</a>`}
          <a class="button" href="/">To the bookstore</a>
        </p>
      </section>
    `,
  );
}

function account(claims) {
  if (!claims) {
    return html`
      <section class="account" aria-labelledby="title">
        <h1 id="title">Books for quiet evenings</h1>
        <p>You are not signed in. Sign in to keep a shelf of your own.</p>
        <p class="actions">
          <a class="button primary" href="/sign-in">Sign in</a>
          <a class="button" href="/sign-in?interactionMode=signUp">Create account</a>
        </p>
      </section>
    `;
  }
  return html`
    <section class="account" aria-labelledby="title">
      <h1 id="title">Welcome, ${displayName(claims)}</h1>
      <p>You are signed in.</p>
      <p class="actions"><a class="button" href="/sign-out">Sign out</a></p>
    </section>
  `;
}

function displayName({ name, username, email, sub }) {
  return name ?? username ?? email ?? sub;
}

function bookItem(book, { isSignedIn, isOnShelf }) {
  return html`
    <li>
      <h3>${book.title}</h3>
      <p>${book.author}</p>
      <p class="price">€ ${book.price}</p>
      ${isSignedIn &&
      (isOnShelf
        ? html`<p class="note">On your shelf</p>`
        : html`<form method="post" action="/shelf">
            <button class="button" name="book" value="${book.id}">
              Put on shelf<span class="unseen">: ${book.title}</span>
            </button>
          </form>`)}
    </li>
  `;
}

function shelfSection(shelf) {
  return html`
    <section aria-labelledby="shelf">
      <h2 id="shelf">Your shelf</h2>
      ${shelf.length === 0
        ? html`<p>Nothing here yet. Put a book on it.</p>`
        : html`<ul class="shelf">
            ${shelf.map((book) => html`<li>${book.title}</li>`)}
          </ul>`}
    </section>
  `;
}

function claimsTable(claims) {
  return html`
    <section aria-labelledby="about">
      <h2 id="about">What the ID token says about you</h2>
      <div class="scroll">
        <table aria-label="Claims">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            ${Object.entries(claims).map(
              ([name, value]) => html`<tr>
                <th scope="row">${name}</th>
                <td><code>${typeof value === 'string' ? value : JSON.stringify(value)}</code></td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

function page(title, content) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header><a href="/">The Hinge</a><span>a bookstore</span></header>
        <main>${content}</main>
      </body>
    </html>`.text;
}
