package fi.lupa.identity;

import java.nio.ByteBuffer;

/**
 * The identity key of an Eddystone-EID beacon: an AES-128 key that the device and the server share. Whoever has it can
 * follow the device, so no text form of it exists.
 *
 * @param hi the first 8 bytes, big-endian
 * @param lo the last 8 bytes
 */
public record EidKey(long hi, long lo) {
    /** How many bytes a key has. */
    public static final int BYTES = 16;

    /**
     * The key of its bytes.
     *
     * @throws IllegalArgumentException if they are not 16
     */
    public static EidKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an EID key has 16 bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new EidKey(buffer.getLong(), buffer.getLong());
    }

    /** A new array of its 16 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(hi).putLong(lo).array();
    }

    @Override
    public String toString() {
        return "an EID key";
    }
}
