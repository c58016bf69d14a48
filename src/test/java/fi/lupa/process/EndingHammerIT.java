package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every ending is final: at two programs on one database, which run, are killed, or stopped for a while. */
class EndingHammerIT {
    @TempDir
    static Path directory;

    private static TwoPrograms programs;

    @BeforeAll
    static void start() throws Exception {
        programs = TwoPrograms.start(directory, Map.of("LUPA_PUSHES_PER_VISIT", "1000"));
    }

    @AfterAll
    static void stop() {
        programs.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsHandedOffAfterAnyEnding(Chaos.Manner manner) throws Exception {
        long seed = Long.getLong("lupa.hammer.seed", ThreadLocalRandom.current().nextLong(1_000_000));
        EndingHammer.Result result = new EndingHammer(programs, manner, seed, endings(manner)).run();

        Figures.print("endings", result.table());
        assertThat(result.violations()).as("seed %d", seed).isEmpty();
        assertThat(result.cancels().missing())
                .as("not taken back, seed %d", seed)
                .isEmpty();
        assertThat(result.cancels().afterNanos()).isNotEmpty();
    }

    private static int endings(Chaos.Manner manner) {
        return switch (manner) {
            case NOTHING -> Soak.rounds(150, 1_000);
            case KILLS -> Soak.rounds(100, 11_000);
            case STOPS -> Soak.rounds(100, 2_500);
        };
    }
}
