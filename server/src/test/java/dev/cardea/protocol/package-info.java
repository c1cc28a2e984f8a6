/** Tests of the protocol over HTTP, a package a specification, a class a section, a test a requirement. */
@NullMarked
package dev.cardea.protocol;

import org.jspecify.annotations.NullMarked;
