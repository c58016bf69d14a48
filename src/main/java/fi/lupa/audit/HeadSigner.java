package fi.lupa.audit;

import fi.lupa.retail.RetailerId;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;

/** An instance's own key, which signs heads. Immutable; any thread. */
public final class HeadSigner {
    private final PrivateKey secret;
    private final AuditKey key;

    private HeadSigner(PrivateKey secret, AuditKey key) {
        this.secret = secret;
        this.key = key;
    }

    /**
     * A signer of its key pair.
     *
     * @param secret the private key in PKCS #8 (RFC 8410), DER
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    public static HeadSigner of(byte[] secret, AuditKey key) {
        try {
            return new HeadSigner(
                    KeyFactory.getInstance(AuditKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /** The public half. */
    public AuditKey key() {
        return key;
    }

    /** A signed head; the same values give the same signature. */
    public SignedHead sign(RetailerId retailer, long position, byte[] hash, Instant at) {
        Head head = new Head(retailer, position, hash, at, key.id());
        try {
            Signature signature = Signature.getInstance(AuditKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(head.canonical());
            return new SignedHead(head, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that cannot sign", e);
        }
    }
}
