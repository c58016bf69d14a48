package fi.lupa.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The computation of Eddystone-EIDs (google/eddystone, eddystone-eid/eid-computation.md, "Computing an EID value"): AES-128
 * makes a temporary key of the identity key, and the id of the temporary key. Any thread; callers take turns.
 */
public final class EidCipher {
    private static final int SALT_OR_EXPONENT = 11;
    private static final int TEMPORARY_KEY_TIME = 14;
    private static final int TIME = 12;
    private static final byte SALT = (byte) 0xFF;
    private static final int TEMPORARY_KEY_BITS = 16;

    private final Cipher aes;

    /** A computation of its own; making one costs more than using it. */
    public EidCipher() {
        try {
            // a single block of a structure that never repeats under a key, as the specification demands
            aes = Cipher.getInstance("AES/ECB/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /**
     * The id that a beacon broadcasts.
     *
     * @param counter what the beacon's clock reads; its lowest 32 bits count
     * @return the 8 bytes of the id, big-endian
     */
    public synchronized long eid(EidKey key, RotationExponent exponent, long counter) {
        int time = (int) counter;
        byte[] temporaryKey = encrypt(key.bytes(), temporaryKeyBlock(time));
        return ByteBuffer.wrap(encrypt(temporaryKey, eidBlock(exponent, time))).getLong();
    }

    private static byte[] temporaryKeyBlock(int time) {
        return ByteBuffer.allocate(EidKey.BYTES)
                .put(SALT_OR_EXPONENT, SALT)
                .putShort(TEMPORARY_KEY_TIME, (short) (time >>> TEMPORARY_KEY_BITS))
                .array();
    }

    private static byte[] eidBlock(RotationExponent exponent, int time) {
        return ByteBuffer.allocate(EidKey.BYTES)
                .put(SALT_OR_EXPONENT, (byte) exponent.value())
                .putInt(TIME, time >>> exponent.value() << exponent.value())
                .array();
    }

    private byte[] encrypt(byte[] key, byte[] block) {
        try {
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            return aes.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES takes every key and block of 16 bytes", e);
        }
    }
}
