package fi.lupa.audit;

/**
 * A head and its signature.
 *
 * @param signature Ed25519 (RFC 8032) of the head's canonical bytes
 */
@SuppressWarnings("ArrayRecordComponent") // checked and written, never compared
public record SignedHead(Head head, byte[] signature) {}
