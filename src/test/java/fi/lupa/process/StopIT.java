package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopIT {

    /** What a process says that obeyed SIGTERM: ended by itself, or 128 + 15. */
    private static final int[] OBEYED = {0, 143};

    @TempDir
    Path data;

    @Test
    void stopUnderLoadLeavesNoProcess() throws Exception {
        try (Program program = Program.start(data, Map.of())) {
            Shop shop = Shop.open(program, 5, 1);
            Shopper shopper = shop.shopper();
            shopper.grant(program.api(), 0, 5);
            try (Gateway gateway = shop.gateway(0);
                    App app = App.of(program, shopper)) {
                app.awaitListening();
                gateway.hear(List.of(shopper));

                assertThat(program.stop()).isIn(OBEYED[0], OBEYED[1]);
            }
            assertThat(PostgresProcess.under(data)).isEmpty();
        }
    }

    @Test
    void stopDuringTheStartLeavesNoProcess() throws Exception {
        try (Program program = Program.launch(data, Map.of())) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !PostgresProcess.under(data).isEmpty());

            assertThat(program.stop()).isIn(OBEYED[0], OBEYED[1]);
            assertThat(PostgresProcess.under(data)).isEmpty();
        }
    }
}
