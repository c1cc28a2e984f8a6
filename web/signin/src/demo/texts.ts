/** The demo app has its own few texts: it is an example of a client, not a part of the sign-in pages. */
export default {
  title: 'You are signed in',
  intro: 'This page is a small app of its own. It shows what an app learns about you after sign-in.',
  idToken: 'ID token claims',
  userInfo: 'User info',
  signOut: 'Sign out',
  again: 'Sign in again',
  working: 'Signing in…',
  failed: 'Sign-in did not finish',
};
