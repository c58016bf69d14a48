package fi.lupa.adapter.db;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of secrets that the program made itself: 256 random bits need no slow hash. */
final class Secrets {
    private Secrets() {}

    static Buffer hash(String secret) {
        return Buffer.buffer(digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean matches(String secret, byte[] hash) {
        return MessageDigest.isEqual(digest(secret.getBytes(StandardCharsets.UTF_8)), hash);
    }

    /** Whether two secrets are the same, in a time that tells nothing of where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                digest(one.getBytes(StandardCharsets.UTF_8)), digest(other.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
