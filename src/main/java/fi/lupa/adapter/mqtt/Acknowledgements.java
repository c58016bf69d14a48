package fi.lupa.adapter.mqtt;

import java.util.ArrayDeque;

/**
 * The messages of one connection that are not acknowledged yet. They are worked off in any order and acknowledged in the
 * order in which they came, as MQTT demands (3.1.1 and 5, 4.6). Event loop of the connection only.
 */
final class Acknowledgements {
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final int maxMessages;
    private final long maxBytes;
    private long bytes;

    Acknowledgements(MqttConfig config) {
        maxMessages = config.maxInHand();
        maxBytes = config.maxInHandBytes();
    }

    /** Whether a message of that size may still come. */
    boolean hasRoom(int size) {
        return entries.size() < maxMessages && bytes + size <= maxBytes;
    }

    /** Whether half the room is free. */
    boolean isHalfEmpty() {
        return entries.size() <= maxMessages / 2 && bytes <= maxBytes / 2;
    }

    /** The next message, with what acknowledges it. */
    Entry add(int size, Runnable acknowledgement) {
        Entry entry = new Entry(size, acknowledgement);
        entries.add(entry);
        bytes += size;
        return entry;
    }

    /** Notes that a message is worked off, and acknowledges all that have nothing unfinished before them. */
    void done(Entry entry) {
        entry.isDone = true;
        for (Entry head = entries.peek(); head != null && head.isDone; head = entries.peek()) {
            entries.remove();
            bytes -= head.size;
            head.acknowledgement.run();
        }
    }

    /** A message in its turn. */
    static final class Entry {
        private final int size;
        private final Runnable acknowledgement;
        private boolean isDone;

        private Entry(int size, Runnable acknowledgement) {
            this.size = size;
            this.acknowledgement = acknowledgement;
        }
    }
}
