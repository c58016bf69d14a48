package fi.lupa.consent;

/**
 * A term of a grant that does not fit.
 *
 * @param field the term, for example {@code topics[0]}
 * @param rule a stable word
 * @param detail for people
 */
public record BrokenTerm(String field, String rule, String detail) {}
