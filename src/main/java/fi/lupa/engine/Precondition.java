package fi.lupa.engine;

import java.util.OptionalLong;

/**
 * What a client demands of a resource's version before a write (RFC 9110, section 13.1).
 *
 * @param mustBeNew the resource must not exist yet ({@code If-None-Match: *})
 * @param mustExist the resource must exist ({@code If-Match} of whatever value)
 * @param version the version it must have; empty where any will do
 */
public record Precondition(boolean mustBeNew, boolean mustExist, OptionalLong version) {
    /** Demands nothing. */
    public static final Precondition NONE = new Precondition(false, false, OptionalLong.empty());

    /** The resource must not exist yet. */
    public static final Precondition NEW = new Precondition(true, false, OptionalLong.empty());

    /** The resource must exist, in whatever version. */
    public static final Precondition EXISTING = new Precondition(false, true, OptionalLong.empty());

    /** The resource must exist in that version. */
    public static Precondition version(long version) {
        return new Precondition(false, true, OptionalLong.of(version));
    }

    /**
     * Whether the write may go on.
     *
     * @param current the resource's version; empty while it does not exist
     */
    public boolean admits(OptionalLong current) {
        boolean existenceFits = current.isPresent() ? !mustBeNew : !mustExist;
        return existenceFits && (version.isEmpty() || version.equals(current));
    }
}
