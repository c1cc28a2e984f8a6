/**
 * The request edge. Before routing: request id, tenant and hardening headers ({@link dev.cardea.http.RequestEdge}),
 * cross-origin rules and methods ({@link dev.cardea.http.ApiEdge}). After routing, in order: what an endpoint's
 * annotations ask for (access), pages, the query ({@link dev.cardea.http.QueryGuard}), the body
 * ({@link dev.cardea.http.BodyReader}), its constraints. After the handler: {@link dev.cardea.http.EntityTag}.
 * {@link dev.cardea.http.ProblemMapper} is the one place that turns problems into responses. Shared value types of
 * requests: {@link dev.cardea.http.Field}, {@link dev.cardea.http.Pagination}, {@link dev.cardea.http.Search}.
 */
@NullMarked
package dev.cardea.http;

import org.jspecify.annotations.NullMarked;
