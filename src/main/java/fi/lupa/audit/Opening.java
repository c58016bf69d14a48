package fi.lupa.audit;

import java.security.MessageDigest;

/**
 * What opens a commitment: the salt, which is its key, and the fact. Whoever destroys the salt leaves a commitment that tells
 * nothing, in a chain that still holds.
 *
 * @param salt 32 random bytes
 * @param fact canonical JSON, with the kind of the entry as {@code type}
 */
@SuppressWarnings("ArrayRecordComponent") // a key, never compared
public record Opening(byte[] salt, String fact) {
    /** The commitment that it opens. */
    public byte[] commitment() {
        return Chain.commit(salt, fact);
    }

    /** Whether an entry's commitment is to this fact under this salt. */
    public boolean opens(Entry entry) {
        return MessageDigest.isEqual(commitment(), entry.commitment());
    }
}
