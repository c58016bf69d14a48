package fi.lupa.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

final class ReadsClock {
    Object instant() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    Object localDate() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Object localDateTime() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    Object zonedDateTime() {
        return ZonedDateTime.now(ZoneOffset.UTC);
    }

    Object zone() {
        return ZoneId.systemDefault();
    }

    Object clock() {
        return Clock.systemUTC();
    }

    Object source(InstantSource source) {
        return source.instant();
    }

    Object milliseconds() {
        return System.currentTimeMillis();
    }

    Object nanoseconds() {
        return System.nanoTime();
    }

    Object date() {
        return new java.util.Date();
    }
}
