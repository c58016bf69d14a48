package fi.lupa.simulator.replay;

import java.time.Instant;

/** The body of a recorded message: {@link TextPayload} or {@link BinaryPayload}. */
sealed interface Payload permits TextPayload, BinaryPayload {
    /**
     * The bytes to publish.
     *
     * @param now the time of sending, for placeholders
     * @return a fresh array
     */
    byte[] bytes(Instant now);

    /** The payload as a recording writes it, on one line. */
    String format();
}
