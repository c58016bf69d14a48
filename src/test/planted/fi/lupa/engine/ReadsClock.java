package fi.lupa.engine;

import java.time.Clock;
import java.time.Instant;

final class ReadsClock {
    Object instant() {
        return Instant.now();
    }

    Object clock() {
        return Clock.systemUTC();
    }

    Object milliseconds() {
        return System.currentTimeMillis();
    }
}
