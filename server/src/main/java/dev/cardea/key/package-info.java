/**
 * Keys and what is done with them: the key-encryption key and encrypted columns, the signing keys of each
 * tenant with their published set, signed cookies, random identifiers.
 */
@NullMarked
package dev.cardea.key;

import org.jspecify.annotations.NullMarked;
