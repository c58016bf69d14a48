package fi.lupa.adapter.rest;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what the program logs until it is closed. */
final class LogCapture extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines;

    private LogCapture(List<String> lines) {
        this.lines = lines;
    }

    static LogCapture into(List<String> lines) {
        LogCapture capture = new LogCapture(lines);
        ROOT.addHandler(capture);
        return capture;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLevel() + " " + line.getLoggerName() + " " + line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
