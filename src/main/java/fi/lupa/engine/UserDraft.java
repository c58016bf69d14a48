package fi.lupa.engine;

import org.jspecify.annotations.Nullable;

/**
 * A user as somebody writes it.
 *
 * @param password in clear; null to keep the one that there is
 */
public record UserDraft(User user, @Nullable String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return "draft of " + user;
    }
}
