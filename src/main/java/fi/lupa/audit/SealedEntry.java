package fi.lupa.audit;

import fi.lupa.retail.RetailerId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry with the hash that was written beside it, which is to be the entry's own; a line of a published log.
 *
 * @param hash as it was written
 */
@SuppressWarnings("ArrayRecordComponent") // checked and written, never compared
public record SealedEntry(Entry entry, byte[] hash) {
    /** No member of an entry has a character that JSON escapes, so the canonical form is a regular language. */
    private static final Pattern LINE =
            Pattern.compile("\\{\"at\":\"([0-9TZ:.+-]{1,40})\",\"commitment\":\"([0-9a-f]{64})\","
                    + "\"hash\":\"([0-9a-f]{64})\",\"kind\":\"([a-z][a-z0-9-]{0,63})\",\"position\":\"([1-9][0-9]{0,17})\","
                    + "\"previous\":\"([0-9a-f]{64})\",\"retailerId\":\"([A-Za-z0-9][A-Za-z0-9._-]{0,63})\"\\}");

    private static final int AT = 1;
    private static final int COMMITMENT = 2;
    private static final int HASH = 3;
    private static final int KIND = 4;
    private static final int POSITION = 5;
    private static final int PREVIOUS = 6;
    private static final int RETAILER = 7;

    /** The line: the members that are hashed and the hash, as canonical JSON. */
    public String line() {
        SortedMap<String, String> members = entry.members();
        members.put("hash", HexFormat.of().formatHex(hash));
        return CanonicalJson.text(members);
    }

    /**
     * The entry of a line.
     *
     * @throws IllegalArgumentException unless the line is, to the byte, what {@link #line} gives
     */
    public static SealedEntry parse(String line) {
        Matcher members = LINE.matcher(line);
        if (!members.matches()) {
            throw new IllegalArgumentException("not an entry in canonical form");
        }
        HexFormat hex = HexFormat.of();
        Entry entry = new Entry(
                new RetailerId(members.group(RETAILER)),
                Long.parseLong(members.group(POSITION)),
                instant(members.group(AT)),
                members.group(KIND),
                hex.parseHex(members.group(COMMITMENT)),
                hex.parseHex(members.group(PREVIOUS)));
        return new SealedEntry(entry, hex.parseHex(members.group(HASH)));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time that is none", e);
        }
        throw new IllegalArgumentException("a time that is not in canonical form");
    }
}
