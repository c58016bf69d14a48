package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The servers that are tested with and must be on the machine. Where they are required, their absence fails a test. */
public final class Servers {
    static final Path POSTGRES = Path.of("/usr/lib/postgresql/15/bin");

    private Servers() {}

    /** Aborts the test if Mosquitto, with its tools, or PostgreSQL 15 is missing; fails it where they are required. */
    public static void require() {
        boolean arePresent = isOnPath("mosquitto")
                && isOnPath("mosquitto_ctrl")
                && isOnPath("mosquitto_pub")
                && Files.isExecutable(POSTGRES.resolve("initdb"));
        String missing = "needs Debian's packages mosquitto, mosquitto-clients and postgresql-15";
        if (Boolean.parseBoolean(System.getenv("LUPA_TEST_REQUIRE_SERVERS"))) {
            assertThat(arePresent).as(missing).isTrue();
        }
        assumeTrue(arePresent, missing);
    }

    private static boolean isOnPath(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
