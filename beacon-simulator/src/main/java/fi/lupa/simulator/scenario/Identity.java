package fi.lupa.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

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
}
