package fi.lupa.adapter.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The settings of the HTTP API. */
@ConfigMapping(prefix = "lupa")
interface RestSettings {
    /** How many shoppers an address may enrol in a minute; at least 1. */
    @WithDefault("10")
    int enrolmentRate();

    /** Whether apps may claim fixed identities instead of being issued one. */
    @WithDefault("false")
    boolean staticClaims();

    /** The longest that a consent may last: an ISO 8601 period or duration. */
    @WithName("consent.max-duration")
    @WithDefault("P6M")
    MaxDuration consentMaxDuration();
}
