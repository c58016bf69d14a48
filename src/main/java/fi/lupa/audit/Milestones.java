package fi.lupa.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Heads of one retailer by position, each signed by a key that is trusted. Immutable; any thread. */
public final class Milestones {
    private final NavigableMap<Long, Head> heads = new TreeMap<>();

    private Milestones() {}

    /** What came of checking heads: they themselves, or what is wrong with one. */
    public record Checked(Milestones milestones, Optional<Finding> finding) {}

    /**
     * Checks heads.
     *
     * @param trusted keys by id
     */
    public static Checked check(Collection<SignedHead> signed, Map<String, AuditKey> trusted) {
        Milestones milestones = new Milestones();
        for (SignedHead head : signed) {
            Optional<String> wrong = milestones.add(head, trusted);
            if (wrong.isPresent()) {
                Finding finding = new Finding(0, head.head().position(), wrong.get());
                return new Checked(milestones, Optional.of(finding));
            }
        }
        return new Checked(milestones, Optional.empty());
    }

    private Optional<String> add(SignedHead signed, Map<String, AuditKey> trusted) {
        Head head = signed.head();
        AuditKey key = trusted.get(head.keyId());
        if (key == null) {
            return Optional.of("it is signed by a key that is not trusted, " + head.keyId());
        }
        if (!key.signed(signed)) {
            return Optional.of("its signature does not hold");
        }
        if (!heads.isEmpty() && !newest().orElseThrow().retailer().equals(head.retailer())) {
            return Optional.of("it is of another retailer than the other heads, "
                    + head.retailer().value());
        }
        Head other = heads.putIfAbsent(head.position(), head);
        return other == null || Arrays.equals(other.hash(), head.hash())
                ? Optional.empty()
                : Optional.of("another head of that position has another hash: two histories were signed");
    }

    /** The head of a position. */
    public Optional<Head> at(long position) {
        return Optional.ofNullable(heads.get(position));
    }

    /** The head of the greatest position. */
    public Optional<Head> newest() {
        return heads.isEmpty()
                ? Optional.empty()
                : Optional.of(heads.lastEntry().getValue());
    }

    /** How many there are of a position or after it. */
    public int countFrom(long position) {
        return heads.tailMap(position, true).size();
    }
}
