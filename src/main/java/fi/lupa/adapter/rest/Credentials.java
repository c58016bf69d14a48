package fi.lupa.adapter.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Authorization} header shows.
 *
 * @param username null for a bearer token
 * @param secret the password, or the token
 */
record Credentials(@Nullable String username, String secret) {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    /** The credentials of a header; empty if it is of another scheme or malformed. Schemes are case-insensitive. */
    static Optional<Credentials> parse(String header) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(
                    new Credentials(null, header.substring(BEARER.length()).trim()));
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? basic(header.substring(BASIC.length()).trim())
                : Optional.empty();
    }

    private static Optional<Credentials> basic(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
