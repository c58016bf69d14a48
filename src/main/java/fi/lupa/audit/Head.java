package fi.lupa.audit;

import fi.lupa.retail.RetailerId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a retailer's chain had come: whoever holds it can tell every later change of what stands up to there.
 *
 * @param position of the last entry
 * @param hash of that entry
 * @param at when the head was signed
 * @param keyId of the key that it was signed with
 */
@SuppressWarnings("ArrayRecordComponent") // signed and written, never compared
public record Head(RetailerId retailer, long position, byte[] hash, Instant at, String keyId) {
    /** The members of the JSON document whose canonical form (RFC 8785) is signed. */
    public SortedMap<String, String> members() {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("retailerId", retailer.value());
        members.put("position", Long.toString(position));
        members.put("hash", HexFormat.of().formatHex(hash));
        members.put("at", at.toString());
        members.put("keyId", keyId);
        return members;
    }

    /** The bytes that are signed. */
    public byte[] canonical() {
        return CanonicalJson.bytes(members());
    }
}
