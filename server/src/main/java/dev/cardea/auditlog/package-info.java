/**
 * The audit log: who did what, and how it ended. A row is written with the change it describes, in one transaction;
 * rows of token traffic, which change nothing else, share a commit with their neighbours. Secrets are masked and sizes
 * bounded before anything is stored; the user agent is stored as it was sent and parsed when it is read.
 */
@NullMarked
package dev.cardea.auditlog;

import org.jspecify.annotations.NullMarked;
