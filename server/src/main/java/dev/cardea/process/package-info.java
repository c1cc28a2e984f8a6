/**
 * The process around the server: start-up and its one-line failures, the embedded database, the second listener,
 * native cryptography, health, commands besides "serve".
 */
@NullMarked
package dev.cardea.process;

import org.jspecify.annotations.NullMarked;
