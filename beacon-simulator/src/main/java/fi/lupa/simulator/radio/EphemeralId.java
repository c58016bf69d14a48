package fi.lupa.simulator.radio;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The computation of ephemeral identifiers (Eddystone-EID, "EID Computation"), with AES-128 of the platform. */
final class EphemeralId {
    private static final int SALT = 0xFF;
    private static final int BYTES = 8;

    private EphemeralId() {}

    /**
     * The identifier that a beacon shows.
     *
     * @param identityKey 16 bytes
     * @param exponent the rotation exponent K, 0 to 15: a new identifier every 2^K seconds
     * @param counter the beacon's clock, whole seconds, 32 bits unsigned
     * @return 16 lower-case hex digits
     */
    static String of(byte[] identityKey, int exponent, int counter) {
        byte[] temporary = encrypt(identityKey, block(SALT, counter >>> 16));
        byte[] identifier = encrypt(temporary, block(exponent, counter & -(1 << exponent)));
        return HexFormat.of().formatHex(Arrays.copyOf(identifier, BYTES));
    }

    /** Eleven zeros, one byte, and a number of four bytes, most significant byte first. */
    private static byte[] block(int eleventh, int last) {
        return ByteBuffer.allocate(16).put(11, (byte) eleventh).putInt(12, last).array();
    }

    /** One block is all there is to encrypt, so ECB is no weakness here: it is what the specification asks for. */
    @SuppressWarnings("InsecureCryptoUsage")
    private static byte[] encrypt(byte[] key, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }
}
