import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { UserScope, withLogto } from '@logto/express';
import LogtoClient from '@logto/node';
import express from 'express';
import session from 'express-session';
import { addToShelf, books, findBook, shelfOf } from './books.js';
import { errorPage, homePage } from './pages.js';
import { readSettings } from './settings.js';

const { endpoint, appId, appSecret, baseUrl, port } = orExit(readSettings);
const logto = { endpoint, appId, appSecret, baseUrl, scopes: [UserScope.Email] };
const isHttps = baseUrl.startsWith('https:');

const app = express();
app.disable('x-powered-by');
app.use((_request, response, next) => {
  response.set({
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
});
app.use(express.static(fileURLToPath(new URL('public', import.meta.url))));
app.use((_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
});
app.use(
  session({
    name: 'bookstore',
    // Sessions live in the memory of this process, so a new secret at each start loses nothing.
    secret: randomBytes(32).toString('hex'),
    resave: false,
    saveUninitialized: false,
    proxy: isHttps,
    cookie: { httpOnly: true, sameSite: 'lax', secure: isHttps },
  }),
);

app.get('/', withLogto(logto), (request, response) => {
  const { isAuthenticated, claims } = request.user;
  response.send(
    isAuthenticated
      ? homePage({ books, claims, shelf: shelfOf(claims.sub) })
      : homePage({ books }),
  );
});

app.get('/sign-in', async (request, response) => {
  await logtoClient(request, response).signIn({
    redirectUri: `${baseUrl}/callback`,
    ...(request.query.interactionMode === 'signUp' && { firstScreen: 'register' }),
  });
});

app.get('/callback', async (request, response) => {
  // A session of its own for who signs in, so that an id planted in the browser before is worth nothing.
  await renewSession(request);
  const query = new URL(request.originalUrl, baseUrl).search;
  await logtoClient(request, response).handleSignInCallback(`${baseUrl}/callback${query}`);
  await saveSession(request);
  response.redirect('/');
});

app.get('/sign-out', async (request, response) => {
  await logtoClient(request, response).signOut(`${baseUrl}/`);
});

app.post('/shelf', withLogto(logto), express.urlencoded(), (request, response) => {
  const { isAuthenticated, claims } = request.user;
  const book = findBook(request.body?.book);
  if (isAuthenticated && book) addToShelf(claims.sub, book);
  response.redirect(303, '/');
});

app.use((_request, response) => {
  response.status(404).send(errorPage({ title: 'Page not found', text: 'This bookstore has no such page.' }));
});

// Four parameters tell Express that this handles errors.
app.use((error, _request, response, _next) => {
  const { status, ...content } = explain(error);
  console.error(status < 500 ? `${error.name}: ${error.message}` : error);
  response.status(status).send(errorPage(content));
});

const server = app.listen(port, (error) => {
  if (error) {
    console.error(
      error.code === 'EADDRINUSE' ? `Port ${port} is in use: set another one in PORT.` : error.message,
    );
    process.exit(1);
  }
  console.log(`The bookstore is open: ${baseUrl} (port ${server.address().port}). Accounts come from ${endpoint}.`);
});

/**
 * The client behind `@logto/express`, for routes with names of our own: `handleAuthRoutes` serves fixed ones. It keeps
 * its items in the session under the same keys, so that `withLogto` finds them there.
 */
function logtoClient(request, response) {
  return new LogtoClient(logto, {
    storage: {
      getItem: async (key) => request.session[key] ?? null,
      setItem: async (key, value) => {
        request.session[key] = value;
      },
      removeItem: async (key) => {
        delete request.session[key];
      },
    },
    navigate: async (url) => {
      // Saved first: the browser may be back before the response has ended.
      await saveSession(request);
      response.redirect(url);
    },
  });
}

function saveSession(request) {
  return new Promise((resolve, reject) => {
    request.session.save((error) => (error ? reject(error) : resolve()));
  });
}

/** Moves what the session holds to a new id. */
async function renewSession(request) {
  const { cookie, ...items } = request.session;
  await new Promise((resolve, reject) => {
    request.session.regenerate((error) => (error ? reject(error) : resolve()));
  });
  Object.assign(request.session, items);
}

/** What to tell the reader of an error page. */
function explain(error) {
  if (error.code?.startsWith?.('sign_in_session.') || error.code === 'callback_uri_verification.state_mismatched') {
    return {
      status: 400,
      title: 'This sign-in is no longer open',
      text: 'It was finished before, or was started in another browser. Sign in again.',
      retry: true,
    };
  }
  if (error.code === 'callback_uri_verification.error_found') {
    return {
      status: 400,
      title: 'You are not signed in',
      text: error.data?.errorDescription ?? 'The sign-in was not completed.',
      detail: error.data?.error,
      retry: true,
    };
  }
  if (error.code === 'oidc.invalid_client') {
    return {
      status: 502,
      title: 'The app secret does not fit',
      text: 'Compare LOGTO_APP_ID and LOGTO_APP_SECRET with the values in the console, then start the bookstore again.',
      detail: error.message,
    };
  }
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return {
      status: 502,
      title: 'The sign-in server does not answer',
      text: `Nothing was heard from ${endpoint}. Start it, or correct LOGTO_ENDPOINT.`,
      detail: error.cause?.code,
      retry: true,
    };
  }
  if (/^(http_error_|unexpected_response_error)/.test(error.code) || error instanceof SyntaxError) {
    return {
      status: 502,
      title: 'That is not the sign-in server',
      text: `${endpoint} gave an answer that makes no sense here. Compare LOGTO_ENDPOINT with the value in the console.`,
      detail: error.code ?? error.name,
      retry: true,
    };
  }
  return {
    status: error.status ?? 500,
    title: 'Something went wrong',
    text: 'The terminal of the bookstore says more.',
    detail: error.code ?? error.name,
    retry: true,
  };
}

function orExit(read) {
  try {
    return read();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
