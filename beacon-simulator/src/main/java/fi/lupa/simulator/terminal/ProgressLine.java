package fi.lupa.simulator.terminal;

import java.io.PrintWriter;

/** Progress on one line of a terminal; elsewhere a line of its own every ten seconds. For one thread. */
public final class ProgressLine {
    private static final long TERMINAL_NANOS = 500_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;
    private static final String CLEAR = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean terminal;
    private long last = System.nanoTime();

    /**
     * A line that shows nothing yet.
     *
     * @param terminal whether a line can be written over
     */
    public ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether it is time to show something new. */
    public boolean due() {
        return System.nanoTime() - last >= (terminal ? TERMINAL_NANOS : PLAIN_NANOS);
    }

    /** Shows a text without line breaks. */
    public void show(String text) {
        last = System.nanoTime();
        if (terminal) {
            out.print(CLEAR + text);
            out.flush();
        } else {
            out.println(text);
        }
    }

    /** Leaves the line, so that other output begins on a fresh one. */
    public void end() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }

    /**
     * A bar.
     *
     * @param share how much is done, 0 to 1
     * @param width characters between the brackets
     */
    public static String bar(double share, int width) {
        int done = (int) Math.round(Math.max(0, Math.min(1, share)) * width);
        return "[" + "#".repeat(done) + ".".repeat(width - done) + "]";
    }
}
