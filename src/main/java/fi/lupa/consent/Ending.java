package fi.lupa.consent;

import java.time.Instant;

/** The end of a consent: final. */
public record Ending(Instant at, EndedBy by) {}
