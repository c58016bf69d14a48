package fi.lupa;

import fi.lupa.adapter.embedded.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The key that this instance signs heads of audit chains with: the one of the operator's file, or one that is generated at the
 * first start and kept, owner-only, in the data directory. PEM of PKCS #8 (RFC 7468, RFC 8410), as
 * {@code openssl genpkey -algorithm ed25519} writes it.
 */
record AuditKeyFile(KeyPair pair) {
    /** The derived setting that holds the private key: PKCS #8, DER, in Base64. */
    static final String SECRET = "lupa.audit.secret-key";

    /** The derived setting that holds the public key: SubjectPublicKeyInfo, DER, in Base64. */
    static final String PUBLIC = "lupa.audit.public-key";

    private static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /**
     * The key in force.
     *
     * @throws InvalidSettingsException if the operator's file holds none
     */
    static AuditKeyFile of(BootSettings settings) throws IOException {
        if (settings.auditKeyFile().isEmpty()) {
            Files.createDirectories(settings.dataDir());
            return kept(settings.dataDir().resolve("audit-key"));
        }
        try {
            return parse(Files.readString(settings.auditKeyFile().get(), StandardCharsets.US_ASCII));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    List.of("LUPA_AUDIT_KEY_FILE must name a readable PEM file with an Ed25519 private key"));
        }
    }

    /** The key that is kept in a file, generated where there is none. */
    static AuditKeyFile kept(Path file) throws IOException {
        return parse(
                SecretFile.readOrCreate(file, AuditKeyFile::generate).secret().value());
    }

    private static String generate() {
        return BEGIN + "\n"
                + base64(generator(new SecureRandom())
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded()) + "\n" + END;
    }

    private static KeyPairGenerator generator(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(java.security.spec.NamedParameterSpec.ED25519, random);
            return generator;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /**
     * The pair of a private key.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AuditKeyFile parse(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a private key in PEM");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        try {
            EdECPrivateKey secret = (EdECPrivateKey)
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            byte[] seed = secret.getBytes().orElseThrow(() -> new IllegalArgumentException("a key without its bytes"));
            return new AuditKeyFile(pair(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /**
     * Java gives no public key of a private one, but the private key of Ed25519 is the random seed itself (RFC 8032, section
     * 5.1.5), so a pair made of that seed is the pair.
     */
    private static KeyPair pair(byte[] seed) {
        KeyPair pair = generator(new Seed(seed)).generateKeyPair();
        byte[] made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        if (!Arrays.equals(made, seed)) {
            throw new IllegalStateException("this Java makes keys in another way");
        }
        return pair;
    }

    /** The key as derived settings. */
    Map<String, String> settings() {
        return Map.of(
                SECRET,
                base64(pair.getPrivate().getEncoded()),
                PUBLIC,
                base64(pair.getPublic().getEncoded()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Not random at all. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
