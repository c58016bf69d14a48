package fi.lupa.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of the chain. Pure; any thread. */
public final class Chain {
    private static final String HMAC = "HmacSHA256";
    private static final int HASH_BYTES = 32;

    private Chain() {}

    /** What stands for the predecessor of a retailer's first entry. */
    public static byte[] origin() {
        return new byte[HASH_BYTES];
    }

    /** The commitment to a fact: HMAC-SHA256 under a random salt that can be destroyed. */
    public static byte[] commit(byte[] salt, String fact) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return mac.doFinal(fact.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    /** The hash of an entry: SHA-256 of its canonical bytes, which contain its predecessor's hash. */
    public static byte[] hash(byte[] canonicalEntry) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonicalEntry);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
