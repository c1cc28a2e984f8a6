/**
 * The OpenAPI documents, generated from the resources: {@code /api/swagger.json} and one for each audience under
 * {@code /api/.well-known}.
 */
@NullMarked
package dev.cardea.openapi;

import org.jspecify.annotations.NullMarked;
