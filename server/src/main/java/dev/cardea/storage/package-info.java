/**
 * Database wiring: JDBI with our id types, change notices between nodes, removal of expired rows.
 */
@NullMarked
package dev.cardea.storage;

import org.jspecify.annotations.NullMarked;
