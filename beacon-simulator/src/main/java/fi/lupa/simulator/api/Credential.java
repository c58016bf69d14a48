package fi.lupa.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * Who calls.
 *
 * @param header the value of {@code Authorization}; empty for nobody
 */
public record Credential(String header) {
    /** Somebody who is not signed in. */
    public static final Credential NONE = new Credential("");

    /** A shopper, by the token of the enrolment. */
    public static Credential bearer(String token) {
        return new Credential("Bearer " + token);
    }

    /** Somebody of the retailer's, by HTTP Basic. */
    public static Credential basic(String user, String password) {
        return new Credential("Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return header.isEmpty() ? "nobody" : "somebody";
    }
}
