package fi.lupa.adapter.gateway;

import java.util.Set;

/**
 * The field names that may be told of a masked payload: those that the known formats use. Any other name might itself be
 * personal, such as a device's address as a key.
 */
final class FieldNames {
    /** What an unknown name becomes. */
    static final String MASK = "field";

    /** Lupa's own, then ESPresense's, then OpenMQTTGateway's and Theengs Gateway's. */
    static final Set<String> KNOWN = Set.of(
            "sentAt",
            "sightings",
            "id",
            "rssi",
            "txPower",
            "at",
            "online",
            "firmware", //
            "mac",
            "name",
            "disc",
            "idType",
            "rssi@1m",
            "rxAdj",
            "rssiVar",
            "raw",
            "distance",
            "var",
            "int",
            "close", //
            "uuid",
            "major",
            "minor",
            "txpower",
            "mac_type",
            "adv_type",
            "type",
            "brand",
            "model",
            "model_id",
            "mfid", //
            "mfr",
            "volt",
            "track",
            "device",
            "servicedata",
            "servicedatauuid",
            "manufacturerdata");

    private FieldNames() {}

    static String masked(String name) {
        return KNOWN.contains(name) ? name : MASK;
    }
}
