package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** In every build the one that does most in the shortest time. */
    static List<Chaos.Manner> manners() {
        return List.of(Chaos.Manner.KILLS, Chaos.Manner.NOTHING, Chaos.Manner.STOPS)
                .subList(0, Soak.rounds(1, 3));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void nothingIsHandedOffAfterAnyEnding(Chaos.Manner manner) throws Exception {
        long seed = Long.getLong("lupa.hammer.seed", ThreadLocalRandom.current().nextLong(1_000_000));
        EndingHammer.Result result = new EndingHammer(programs, manner, seed, endings(manner)).run();

        Figures.print("endings", result.table());
        assertThat(result.violations()).as("seed %d", seed).isEmpty();
        if (manner == Chaos.Manner.NOTHING) {
            assertThat(result.cancels().missing())
                    .as("not taken back, seed %d", seed)
                    .isEmpty();
        }
        assertThat(result.cancels().afterNanos()).isNotEmpty();
    }

    private static int endings(Chaos.Manner manner) {
        return switch (manner) {
            case NOTHING -> 1_000;
            case KILLS -> Soak.rounds(200, 11_000);
            case STOPS -> 2_500;
        };
    }
}
