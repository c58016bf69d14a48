package fi.lupa.history;

import java.util.Set;

/**
 * What may get nothing any more.
 *
 * @param of what its ids are of
 */
public record Target(Of of, Set<String> ids) {
    /** What can be silenced. */
    public enum Of {
        CONSENT,
        OFFER,
        DEVICE,
        SHOPPER
    }

    /** Takes a copy. */
    public Target {
        ids = Set.copyOf(ids);
    }

    /** Those consents. */
    public static Target consents(Set<String> ids) {
        return new Target(Of.CONSENT, ids);
    }

    /** That offer. */
    public static Target offer(String id) {
        return new Target(Of.OFFER, Set.of(id));
    }

    /** That device. */
    public static Target device(String id) {
        return new Target(Of.DEVICE, Set.of(id));
    }

    /** All of that shopper. */
    public static Target shopper(String id) {
        return new Target(Of.SHOPPER, Set.of(id));
    }
}
