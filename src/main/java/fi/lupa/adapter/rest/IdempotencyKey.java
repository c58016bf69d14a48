package fi.lupa.adapter.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A client's {@code Idempotency-Key}. What is stored of it cannot be turned back; a key derived from it (in the manner of
 * HKDF, RFC 5869) seals answers, so that secrets in them are readable only by who sends the key again.
 */
final class IdempotencyKey {
    private static final int MAX_LENGTH = 255;
    private static final int TAG_BITS = 128;
    private static final String LOOKUP = "lupa idempotency lookup";
    private static final String SEAL = "lupa idempotency seal";

    /** How many bytes of nonce a sealed answer begins with. */
    static final int NONCE_BYTES = 12;

    private final byte[] secret;

    private IdempotencyKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The key of a header.
     *
     * @throws ProblemException if it is empty, longer than 255 characters or not of visible ASCII
     */
    static IdempotencyKey parse(String header) {
        if (header.length() > MAX_LENGTH || !header.matches("[\\x21-\\x7e]+")) {
            throw ProblemException.invalid(
                    "Idempotency-Key", "format", "the key has 1 to 255 visible ASCII characters");
        }
        return new IdempotencyKey(header.getBytes(StandardCharsets.US_ASCII));
    }

    /** What is stored to find the request again. */
    byte[] hash() {
        return derive(LOOKUP);
    }

    /**
     * Encrypts an answer.
     *
     * @param nonce {@value #NONCE_BYTES} random bytes
     * @param scope is authenticated with it, so that a sealed answer cannot be moved to another caller
     */
    byte[] seal(byte[] answer, byte[] nonce, String scope) {
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, scope).doFinal(answer);
            byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    /**
     * Decrypts an answer.
     *
     * @throws IllegalStateException if it was sealed under another key or scope, or tampered with
     */
    byte[] open(byte[] sealed, String scope) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), scope)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the answer was not sealed under this key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String scope) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derive(SEAL), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(scope.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", e);
        }
    }

    /** The SHA-256 of some bytes. */
    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
