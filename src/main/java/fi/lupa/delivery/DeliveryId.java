package fi.lupa.delivery;

import java.util.UUID;

/** The id of a delivery: one decision as the app sees it, the same through every attempt. */
public record DeliveryId(UUID value) {
    /**
     * The id of its text form.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static DeliveryId parse(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
