/**
 * What a tenant has from its first start: keys, API resources, roles, the console's applications, settings. Seeding
 * happens once for each tenant; what an administrator changes or deletes later stays that way.
 */
@NullMarked
package dev.cardea.seed;

import org.jspecify.annotations.NullMarked;
