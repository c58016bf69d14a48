package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field of a request that breaks a rule.
 *
 * @param field its path, for example {@code topics[0]}, a query parameter or a header; {@code body} for the whole body
 * @param rule a stable word, for example {@code required}
 * @param detail for people
 */
@Schema(description = "A field of the request that breaks a rule")
record FieldError(String field, String rule, String detail) {}
