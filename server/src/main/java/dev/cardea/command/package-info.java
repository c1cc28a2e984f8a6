/** What the program can do besides serving; each feature brings its own, {@code process} runs them. */
@NullMarked
package dev.cardea.command;

import org.jspecify.annotations.NullMarked;
