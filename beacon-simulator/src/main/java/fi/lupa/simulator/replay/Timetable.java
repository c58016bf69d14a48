package fi.lupa.simulator.replay;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When each message of a replay is due: in a recording with times when it was recorded, at the pace's speed, else an
 * interval after the message before. A message that is late follows at once. For one thread.
 */
final class Timetable {
    private final Recording recording;
    private final Pace pace;
    private final long start;
    private long played;

    private Timetable(Recording recording, Pace pace, long start) {
        this.recording = recording;
        this.pace = pace;
        this.start = start;
    }

    static Timetable startingNow(Recording recording, Pace pace) {
        return new Timetable(recording, pace, System.nanoTime());
    }

    /** Waits until the next message in order is due. */
    void awaitNext(RecordedMessage message) throws InterruptedException {
        if (message.offset().isPresent()) {
            TimeUnit.NANOSECONDS.sleep(start + due(message.offset().get()) - System.nanoTime());
        } else if (played > 0) {
            TimeUnit.MILLISECONDS.sleep(pace.interval().toMillis());
        }
        played++;
    }

    private long due(Duration offset) {
        long round = played / recording.messages().size();
        double recorded = round * (double) recording.length().toNanos() + offset.toNanos();
        return Math.round(recorded / pace.speed()) + round * pace.interval().toNanos();
    }
}
