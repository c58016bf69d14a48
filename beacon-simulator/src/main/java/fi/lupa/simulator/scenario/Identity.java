package fi.lupa.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What a shopper's phone broadcasts. */
public enum Identity {
    /** An Eddystone-EID, computed by the phone from a key that Lupa issued. */
    @JsonProperty("eid")
    EID,
    /** A fixed iBeacon identifier that Lupa issued. */
    @JsonProperty("ibeacon")
    IBEACON,
    /** A fixed Eddystone-UID that Lupa issued. */
    @JsonProperty("uid")
    UID;

    /** The scheme's name in Lupa's interfaces. */
    public String scheme() {
        return switch (this) {
            case EID -> "eid";
            case IBEACON -> "ibeacon";
            case UID -> "uid";
        };
    }

    /**
     * The identity of a scheme.
     *
     * @throws IllegalArgumentException if there is no such scheme
     */
    public static Identity of(String scheme) {
        return Arrays.stream(values())
                .filter(identity -> identity.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an identity is eid, ibeacon or uid"));
    }
}
