package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresKilledIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void databaseComesBackByItselfAndNothingAcknowledgedIsLost() throws Exception {
        int kills = Soak.rounds(2, 20);
        List<Duration> readyAfter = new ArrayList<>();
        try (Program program = Program.start(data, Map.of());
                Signals signals = new Signals()) {
            Shop shop = Shop.open(program, 1, 1);
            try (Gateway gateway = shop.gateway(0)) {
                for (int kill = 0; kill < kills; kill++) {
                    readyAfter.add(kill(program, shop, gateway, signals));
                }
            }
        }
        Figures.print("database kills", "ready again " + Figures.of(readyAfter));
    }

    private static Duration kill(Program program, Shop shop, Gateway gateway, Signals signals) {
        Shopper shopper = shop.shopper();
        shopper.grant(program.api(), 0, 1);
        try (App app = App.of(program, shopper)) {
            app.awaitListening();
            signals.send("KILL", PostgresProcess.postmaster(program.data()));
            long from = System.nanoTime();
            gateway.hear(List.of(shopper));
            await("not ready")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> program.api().readiness() == 503);
            program.awaitReady();
            Duration readyAfter = Duration.ofNanos(System.nanoTime() - from);
            await("acknowledged").atMost(PATIENCE).until(() -> gateway.pending() == 0);
            await("pushed").atMost(PATIENCE).until(() -> !app.pushes().isEmpty());
            assertThat(shopper.decisions(program.api())).anyMatch(Shopper.Decided::isSent);
            return readyAfter;
        }
    }
}
