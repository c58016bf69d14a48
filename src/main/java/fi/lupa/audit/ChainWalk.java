package fi.lupa.audit;

import fi.lupa.retail.RetailerId;
import java.util.Arrays;
import java.util.Optional;

/** A walk along a retailer's chain that checks each entry against the one before it. One thread. */
public final class ChainWalk {
    private final RetailerId retailer;
    private long position;
    private byte[] hash;

    private ChainWalk(RetailerId retailer, long position, byte[] hash) {
        this.retailer = retailer;
        this.position = position;
        this.hash = hash.clone();
    }

    /** A walk that begins with the retailer's first entry. */
    public static ChainWalk fromOrigin(RetailerId retailer) {
        return new ChainWalk(retailer, 0, Chain.origin());
    }

    /** A walk that begins with the entry after a head. */
    public static ChainWalk after(Head head) {
        return new ChainWalk(head.retailer(), head.position(), head.hash());
    }

    /** The position of the last entry that held. */
    public long position() {
        return position;
    }

    /** The hash of the last entry that held. */
    public byte[] hash() {
        return hash.clone();
    }

    /** Goes on to the next entry; what is wrong with it, in words, and then the walk stays where it is. */
    public Optional<String> step(SealedEntry next) {
        Optional<String> wrong = place(next.entry()).or(() -> content(next));
        if (wrong.isEmpty()) {
            position = next.entry().position();
            hash = next.hash();
        }
        return wrong;
    }

    private Optional<String> place(Entry entry) {
        if (!entry.retailer().equals(retailer)) {
            return Optional.of("it is of another retailer, " + entry.retailer().value());
        }
        return entry.position() == position + 1
                ? Optional.empty()
                : Optional.of("position " + entry.position() + " stands where " + (position + 1) + " is due");
    }

    private Optional<String> content(SealedEntry next) {
        if (!Arrays.equals(next.hash(), next.entry().hash())) {
            return Optional.of("its hash is not that of its members: it was changed");
        }
        return Arrays.equals(next.entry().previous(), hash)
                ? Optional.empty()
                : Optional.of("its previous is not the hash of the entry before it: one of the two was changed");
    }
}
