package fi.lupa.identity;

import java.util.UUID;

/** The id of an enrolled device, made by the server. */
public record DeviceId(UUID value) {
    /**
     * The id of its text form.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static DeviceId parse(String text) {
        return new DeviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
