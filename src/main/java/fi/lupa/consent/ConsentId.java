package fi.lupa.consent;

import java.util.UUID;

/** The id of a consent, made by the server. */
public record ConsentId(UUID value) implements Comparable<ConsentId> {
    /**
     * The id of its text form.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static ConsentId parse(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ConsentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
