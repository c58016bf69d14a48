package fi.lupa;

import fi.lupa.identity.EidCipher;
import fi.lupa.identity.EidKey;
import fi.lupa.identity.RotationExponent;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A phone that broadcasts Eddystone-EIDs, computed of what it was told at its enrolment. */
record EidPhone(Phone device, EidKey key, int rotationExponent, long beaconSeconds, Instant at) {
    private static final UUID NONE = new UUID(0, 0);

    static EidPhone enrol() {
        String token = Phone.newToken();
        JsonPath answer = Phone.newDevice(token, Map.of("scheme", "eid"));
        return new EidPhone(
                Phone.of(token, answer, NONE),
                EidKey.of(Base64.getDecoder().decode(answer.getString("identity.identityKey"))),
                answer.getInt("identity.rotationExponent"),
                answer.getLong("identity.beaconSeconds"),
                Instant.parse(answer.getString("identity.at")));
    }

    /** The text form of what it broadcasts now, or that many windows later. */
    String broadcast(int windows) {
        long counter = beaconSeconds + Duration.between(at, Instant.now()).toSeconds();
        long eid = new EidCipher()
                .eid(key, new RotationExponent(rotationExponent), counter + ((long) windows << rotationExponent));
        return "eid:%016x".formatted(eid);
    }
}
