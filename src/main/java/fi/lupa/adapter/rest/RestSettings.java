package fi.lupa.adapter.rest;

import fi.lupa.identity.RotationExponent;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of the HTTP API; read one by one, since they stand directly under {@code lupa}. */
@Singleton
final class RestSettings {
    private final int enrolmentRate;
    private final boolean staticClaims;
    private final MaxDuration consentMaxDuration;
    private final RotationExponent rotationExponent;

    RestSettings(
            @ConfigProperty(name = "lupa.enrolment-rate", defaultValue = "10") int enrolmentRate,
            @ConfigProperty(name = "lupa.static-claims", defaultValue = "false") boolean staticClaims,
            @ConfigProperty(name = "lupa.consent.max-duration", defaultValue = "P6M") MaxDuration consentMaxDuration,
            @ConfigProperty(name = "lupa.eid.rotation-exponent", defaultValue = "10")
                    RotationExponent rotationExponent) {
        this.enrolmentRate = enrolmentRate;
        this.staticClaims = staticClaims;
        this.consentMaxDuration = consentMaxDuration;
        this.rotationExponent = rotationExponent;
    }

    /** How many shoppers an address may enrol in a minute; at least 1. */
    int enrolmentRate() {
        return enrolmentRate;
    }

    /** Whether apps may claim fixed identities instead of being issued one. */
    boolean staticClaims() {
        return staticClaims;
    }

    /** The longest that a consent may last. */
    MaxDuration consentMaxDuration() {
        return consentMaxDuration;
    }

    /** How often the Eddystone-EIDs of new devices change. */
    RotationExponent rotationExponent() {
        return rotationExponent;
    }
}
