package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * A cursor over the characters of a JSON value, which leaves no object behind. After the first mismatch its numbers mean
 * nothing and {@link #isDone} is false. One thread.
 */
final class CharScan {
    private static final int MAX_U16 = 0xFFFF;
    private static final char NONE = 0;

    private final boolean anyCase;
    private char[] text = {};
    private int at;
    private int end;
    private boolean valid;

    /** A cursor over nothing yet. */
    CharScan(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /** Begins anew at a string or number that the parser is at. */
    CharScan over(JsonParser json) throws IOException {
        text = json.getTextCharacters();
        at = json.getTextOffset();
        end = at + json.getTextLength();
        valid = true;
        return this;
    }

    /** Whether everything matched and nothing is left. */
    boolean isDone() {
        return valid && at == end;
    }

    /** Makes what was read count as a mismatch. */
    void invalidate() {
        valid = false;
    }

    /** Passes the word if it comes next. */
    boolean skip(String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Passes the character if it comes next. */
    boolean skip(char c) {
        if (at < end && text[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes the character, which must come next. */
    void expect(char c) {
        valid &= skip(c);
    }

    /** The value of exactly that many hexadecimal digits, at most 16; upper-case ones only if any case will do. */
    long hex(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 4 | hexDigit(next());
        }
        return value;
    }

    /** The value of exactly that many decimal digits, at most 9. */
    int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value * 10 + digit(next());
        }
        return value;
    }

    /** The value of the decimal digits that follow, 0 to 65535 and without leading zeros. */
    int u16() {
        int start = at;
        int value = digits(1);
        while (at < end && isDigit(text[at]) && value <= MAX_U16) {
            value = value * 10 + digit(next());
        }
        valid &= value <= MAX_U16 && (text[start] != '0' || at == start + 1);
        return value;
    }

    /** Passes the decimal digits that follow, at least one, and answers the first three as thousandths. */
    int thousandths() {
        int value = digits(1) * 100;
        for (int unit = 10; at < end && isDigit(text[at]); unit /= 10) {
            value += digit(next()) * unit;
        }
        return value;
    }

    private char next() {
        if (at < end) {
            return text[at++];
        }
        valid = false;
        return NONE;
    }

    private int hexDigit(char c) {
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return anyCase && c >= 'A' && c <= 'F' ? c - 'A' + 10 : digit(c);
    }

    private int digit(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        valid = false;
        return 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
