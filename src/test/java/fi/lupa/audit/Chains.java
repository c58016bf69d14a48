package fi.lupa.audit;

import fi.lupa.retail.RetailerId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Chains to be tried, and who signs them. */
public final class Chains {
    public static final RetailerId RETAILER = new RetailerId("r1");
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    public static final HeadSigner SIGNER = signer();
    public static final HeadSigner STRANGER = signer();
    public static final Map<String, AuditKey> TRUSTED = Map.of(SIGNER.key().id(), SIGNER.key());

    private Chains() {}

    private static HeadSigner signer() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return HeadSigner.of(
                    pair.getPrivate().getEncoded(), AuditKey.of(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A chain of a length, which differs from another of another seed. */
    public static List<SealedEntry> of(int length, int seed) {
        List<SealedEntry> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(next(chain, "fact " + i + " of " + seed));
        }
        return chain;
    }

    /** The entry that follows, about a fact. */
    public static SealedEntry next(List<SealedEntry> chain, String fact) {
        byte[] previous =
                chain.isEmpty() ? Chain.origin() : chain.get(chain.size() - 1).hash();
        int at = chain.size() + 1;
        Entry entry = new Entry(
                RETAILER,
                at,
                START.plusMillis(at),
                at % 2 == 0 ? "consent-ended" : "consent-given",
                Chain.commit(new byte[] {1}, fact),
                previous);
        return new SealedEntry(entry, entry.hash());
    }

    /** The same up to a length, and then other facts, with all hashes as they should be. */
    public static List<SealedEntry> rebuilt(List<SealedEntry> chain, int kept) {
        List<SealedEntry> other = new ArrayList<>(chain.subList(0, kept));
        while (other.size() < chain.size()) {
            other.add(next(other, "another fact " + other.size()));
        }
        return other;
    }

    public static SignedHead head(List<SealedEntry> chain, int position) {
        return head(SIGNER, chain, position);
    }

    public static SignedHead head(HeadSigner signer, List<SealedEntry> chain, int position) {
        return signer.sign(RETAILER, position, chain.get(position - 1).hash(), START.plusSeconds(position));
    }

    public static List<SignedHead> heads(List<SealedEntry> chain, Collection<Integer> positions) {
        return positions.stream().map(position -> head(chain, position)).toList();
    }

    public static List<String> lines(List<SealedEntry> chain) {
        return new ArrayList<>(chain.stream().map(SealedEntry::line).toList());
    }

    /** What the verifier says of a log whose heads are sound. */
    static Report verify(List<String> lines, Collection<SignedHead> heads) {
        Milestones.Checked checked = Milestones.check(heads, TRUSTED);
        if (checked.finding().isPresent()) {
            throw new AssertionError(checked.finding().get().text());
        }
        Verifier verifier = Verifier.fromOrigin(checked.milestones());
        lines.forEach(verifier::take);
        return verifier.finish();
    }
}
