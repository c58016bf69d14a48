package fi.lupa.audit;

import fi.lupa.retail.RetailerId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of a retailer's audit chain: a commitment to a fact, never the fact.
 *
 * @param kind what sort of fact, for example {@code consent-given}
 * @param commitment a keyed hash of the fact; the key can be destroyed
 * @param previous the hash of the entry before, or {@link Chain#origin()}
 * @param position 1 for a retailer's first
 */
@SuppressWarnings("ArrayRecordComponent") // hashed and written, never compared
public record Entry(RetailerId retailer, long position, Instant at, String kind, byte[] commitment, byte[] previous) {
    /** The members of the JSON document whose canonical form (RFC 8785) is hashed. */
    public SortedMap<String, String> members() {
        HexFormat hex = HexFormat.of();
        SortedMap<String, String> members = new TreeMap<>();
        members.put("retailerId", retailer.value());
        members.put("position", Long.toString(position));
        members.put("at", at.toString());
        members.put("kind", kind);
        members.put("commitment", hex.formatHex(commitment));
        members.put("previous", hex.formatHex(previous));
        return members;
    }

    /** The hash that the entry after it has as its previous. */
    public byte[] hash() {
        return Chain.hash(CanonicalJson.bytes(members()));
    }
}
