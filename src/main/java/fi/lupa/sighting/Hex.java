package fi.lupa.sighting;

/** Lower-case hexadecimal numbers of a fixed length, without an object for each digit. */
final class Hex {
    private Hex() {}

    /**
     * The value of the digits from {@code start} (inclusive) to {@code end} (exclusive).
     *
     * @throws IllegalArgumentException if one of them is no lower-case hexadecimal digit
     */
    static long parse(CharSequence text, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            value = value << 4 | digit(text.charAt(i));
        }
        return value;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        throw new IllegalArgumentException("digits are 0-9 and a-f");
    }
}
