package fi.lupa.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical form (RFC 8785) of JSON objects whose values are texts: members in the order of the UTF-16 units of their
 * names, no white space, and the shortest escapes. Pure; any thread.
 */
public final class CanonicalJson {
    private static final char FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /**
     * The canonical form in UTF-8.
     *
     * @throws IllegalArgumentException if a text has half a surrogate pair, which UTF-8 cannot say
     */
    public static byte[] bytes(Map<String, String> members) {
        return text(members).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The canonical form as a text.
     *
     * @throws IllegalArgumentException as {@link #bytes} does
     */
    public static String text(Map<String, String> members) {
        StringBuilder json = new StringBuilder(512).append('{');
        new TreeMap<>(members).forEach((name, value) -> {
            quote(json.length() == 1 ? json : json.append(','), name);
            quote(json.append(':'), value);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                requirePair(text, i);
                json.append(unit).append(text.charAt(++i));
            } else {
                escape(json, unit);
            }
        }
        json.append('"');
    }

    private static void requirePair(String text, int at) {
        if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("half a surrogate pair");
        }
    }

    private static void escape(StringBuilder json, char unit) {
        switch (unit) {
            case '"', '\\' -> json.append('\\').append(unit);
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (unit < FIRST_PRINTABLE) {
                    json.append(unit < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(unit));
                } else {
                    json.append(unit);
                }
            }
        }
    }
}
