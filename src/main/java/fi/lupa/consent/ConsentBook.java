package fi.lupa.consent;

import fi.lupa.identity.ShopperId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The consents of all shoppers as this instance knows them. Any thread; readers never wait.
 *
 * <p>An ending shuts the book first, before the database knows: a tombstone outlives every older revision, so that no
 * late reading can revive what was ended. If the transaction of the ending fails the book stays shut and the caller
 * tries again. A shopper of whom nothing is left leaves the revision behind, for the same reason. Both are cleared when no
 * reading that old can still be under way.
 */
public final class ConsentBook {
    private final Map<ShopperId, ShopperConsents> entries = new ConcurrentHashMap<>();
    private final Map<Stone, Instant> tombstones = new ConcurrentHashMap<>();

    /** Shoppers whose pause the database may not know yet. */
    private final Map<ShopperId, Instant> resting = new ConcurrentHashMap<>();

    /** Written only under the lock of the shopper's entry. */
    private final Map<ShopperId, Forgotten> forgotten = new ConcurrentHashMap<>();

    private record Forgotten(long revision, Instant at) {}

    /** With the shopper, so that nobody shuts the book for a consent of somebody else. */
    private record Stone(ShopperId shopper, ConsentId consent) {}

    /** What the shopper's consents are; null for most, which is why it is no Optional. */
    public @Nullable ShopperConsents find(ShopperId shopper) {
        ShopperConsents known = entries.get(shopper);
        return known == null || !resting.containsKey(shopper)
                ? known
                : known.standing(known.revision(), Standing.RESTING);
    }

    /**
     * Takes a reading, unless a later revision is known; ended and shut consents are left out.
     *
     * @param now decides which consents have run out
     * @return whether the shopper is known afterwards: has some consent that has not ended
     */
    public boolean apply(ShopperConsents reading, Instant now) {
        ShopperConsents kept = entries.compute(reading.shopper(), (id, known) -> {
            ShopperConsents latest = reading.revision() >= revision(id, known) ? reading : known;
            return latest == null ? null : open(latest, now);
        });
        return kept != null;
    }

    private long revision(ShopperId shopper, @Nullable ShopperConsents known) {
        Forgotten former = forgotten.get(shopper);
        long last = former == null ? Long.MIN_VALUE : former.revision();
        return known == null ? last : known.revision();
    }

    private @Nullable ShopperConsents open(ShopperConsents latest, Instant now) {
        ShopperId shopper = latest.shopper();
        ShopperConsents open =
                latest.without(c -> c.ending() != null || tombstones.containsKey(new Stone(shopper, c.id())));
        if (open.isKnown(now)) {
            forgotten.remove(shopper);
            return open;
        }
        forgotten.put(shopper, new Forgotten(open.revision(), now));
        return null;
    }

    /** Shuts the book for a consent: from the return on it permits nothing here, whatever is read later. */
    public void shut(ShopperId shopper, ConsentId consent, Instant now) {
        tombstones.put(new Stone(shopper, consent), now);
        entries.computeIfPresent(shopper, (id, known) -> known.without(c -> c.id().equals(consent)));
    }

    /** Makes a shopper's consents rest here from the return on, whatever is read later, until {@link #stands} is told. */
    public void rest(ShopperId shopper, Instant now) {
        resting.put(shopper, now);
    }

    /**
     * Takes what the database says of a shopper's pause: what is older than that revision is not taken any more, so that no late
     * reading lifts the pause.
     */
    public void stands(ShopperId shopper, long revision, Standing standing, Instant now) {
        entries.compute(shopper, (id, known) -> {
            if (revision(id, known) >= revision) {
                return known;
            }
            if (known == null) {
                forgotten.put(id, new Forgotten(revision, now));
                return null;
            }
            return known.standing(revision, standing);
        });
        resting.remove(shopper);
    }

    /** Lays aside tombstones set before a time at which every reading under way has ended. */
    public void clearTombstones(Instant before) {
        tombstones.values().removeIf(at -> at.isBefore(before));
        forgotten.values().removeIf(former -> former.at().isBefore(before));
    }

    /** How many shoppers are known. */
    public int size() {
        return entries.size();
    }
}
