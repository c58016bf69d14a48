package fi.lupa.audit;

/**
 * The first thing that is wrong.
 *
 * @param line of the log, from 1; 0 if it is about the heads
 * @param position of the entry, or of the head
 * @param what is wrong, in words
 */
public record Finding(long line, long position, String what) {
    /** The place and what is wrong there, for people. */
    public String text() {
        return (line == 0 ? "head of position " + position : "line " + line + ", position " + position) + ": " + what;
    }
}
