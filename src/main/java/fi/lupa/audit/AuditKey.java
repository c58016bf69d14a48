package fi.lupa.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** The public key that heads are checked with. Immutable; any thread. */
public final class AuditKey {
    static final String ALGORITHM = "Ed25519";

    private final byte[] encoded;
    private final PublicKey key;

    private AuditKey(byte[] encoded, PublicKey key) {
        this.encoded = encoded;
        this.key = key;
    }

    /**
     * The key of its encoding.
     *
     * @param encoded the SubjectPublicKeyInfo of RFC 8410, DER
     * @throws IllegalArgumentException if it is not an Ed25519 key
     */
    public static AuditKey of(byte[] encoded) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            return new AuditKey(key.getEncoded(), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    /** What heads name it by: the SHA-256 of its encoding, in hex. */
    public String id() {
        return HexFormat.of().formatHex(Chain.hash(encoded));
    }

    /** The SubjectPublicKeyInfo of RFC 8410, DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Whether a head names this key and was signed with it. */
    public boolean signed(SignedHead signed) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed.head().canonical());
            return signed.head().keyId().equals(id()) && check.verify(signed.signature());
        } catch (GeneralSecurityException e) {
            return false; // a signature that has not even the form of one
        }
    }
}
