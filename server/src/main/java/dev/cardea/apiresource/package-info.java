/** temporary */
@org.jspecify.annotations.NullMarked
package dev.cardea.apiresource;
