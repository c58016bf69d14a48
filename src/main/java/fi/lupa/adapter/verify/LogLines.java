package fi.lupa.adapter.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a log, one at a time. A line ends with a line feed and with nothing else; bytes become characters one by one, since
 * an entry has none beyond ASCII.
 */
final class LogLines {
    /** No entry is as long. */
    private static final int LONGEST = 2048;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    LogLines(InputStream in) {
        this.in = in;
    }

    /** A line that is none. */
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        BadLine(String what) {
            super(what);
        }
    }

    /** The next line without its line feed; empty at the end. */
    Optional<String> next() throws IOException, BadLine {
        StringBuilder line = new StringBuilder(512);
        for (int read = read(); read != '\n'; read = read()) {
            if (read < 0) {
                return end(line);
            }
            if (line.length() == LONGEST) {
                throw new BadLine("the line is longer than any entry");
            }
            line.append((char) read);
        }
        return Optional.of(line.toString());
    }

    private static Optional<String> end(StringBuilder line) throws BadLine {
        if (line.length() > 0) {
            throw new BadLine("the line is not complete: the log was cut within it");
        }
        return Optional.empty();
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(buffer);
            at = 0;
            if (end < 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }
}
