package fi.lupa.adapter.rest;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a password must be: long rather than colourful (NIST SP 800-63B, section 5.1.1.2). */
final class Passwords {
    private static final int MIN_CHARACTERS = 12;

    /** All that bcrypt looks at: what lies behind would not count. */
    private static final int MAX_BYTES = 72;

    private Passwords() {}

    /** Notes what is wrong with a password; a missing one is kept as it is. */
    static void check(FieldErrors errors, String field, @Nullable String password, String username) {
        if (password == null) {
            return;
        }
        boolean isLong = password.codePointCount(0, password.length()) >= MIN_CHARACTERS;
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        errors.require(isLong && fits, field, "size", "a password has 12 characters or more, and at most 72 bytes");
        errors.require(
                password.codePoints().noneMatch(Character::isISOControl),
                field,
                "format",
                "a password has no control characters");
        errors.require(!password.equalsIgnoreCase(username), field, "guessable", "a password is not the user's name");
    }
}
