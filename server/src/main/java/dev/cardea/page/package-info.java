/**
 * The HTML that browsers get: sign-in pages, demo app and console, built by the {@code web} module and read from the
 * class path. Vite writes templates; this package fills their tokens with settings, texts and a fresh nonce, and sets
 * the Content-Security-Policy that goes with it. Assets are served from memory, compressed ahead.
 */
@NullMarked
package dev.cardea.page;

import org.jspecify.annotations.NullMarked;
