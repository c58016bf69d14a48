package fi.lupa.identity;

import java.util.UUID;

/** The pseudonym of a shopper, made by the server: no name, e-mail or phone number stands behind it. */
public record ShopperId(UUID value) implements Comparable<ShopperId> {
    /**
     * The id of its text form.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static ShopperId parse(String text) {
        return new ShopperId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ShopperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
