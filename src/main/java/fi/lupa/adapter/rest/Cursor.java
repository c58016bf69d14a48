package fi.lupa.adapter.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page starts: the sort key of the row before it. Opaque to clients. */
record Cursor(List<String> key) {
    private static final String SEPARATOR = "\n";

    Cursor {
        key = List.copyOf(key);
    }

    /** A cursor after the row of that sort key; the parts contain no line feed. */
    static Cursor after(String... key) {
        return new Cursor(List.of(key));
    }

    /**
     * The cursor of its text form.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Cursor parse(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        return new Cursor(List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }

    /** The text form. */
    String text() {
        byte[] bytes = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
