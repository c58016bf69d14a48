package fi.lupa.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Ids and secrets that nobody can guess. Any thread. */
@ApplicationScoped
class RandomValues {
    private static final int SECRET_BYTES = 32;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random;

    RandomValues(SecureRandom random) {
        this.random = random;
    }

    /** A secret of 256 bits in base64url. */
    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A random UUID (RFC 9562, version 4). */
    UUID uuid() {
        return new UUID((bits() & ~0xF000L) | VERSION_4, (bits() >>> 2) | VARIANT);
    }

    /** 64 random bits. */
    long bits() {
        return random.nextLong();
    }

    /** A random number from 0 to 65535. */
    int uint16() {
        return random.nextInt(1 << 16);
    }

    /** What is stored of a secret. */
    static byte[] hash(String secret) {
        return IdempotencyKey.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
