/**
 * The request edge. Filters, in order: request id, CORS, then (after routing) what an endpoint's annotations
 * ask for; after the handler: security headers and ETag. Also the one place that turns problems into responses,
 * and the shared value types of requests: pages, patches, searches.
 */
@NullMarked
package dev.cardea.http;

import org.jspecify.annotations.NullMarked;
