package fi.lupa.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.simulator.StubLupa;
import fi.lupa.simulator.StubLupa.Answer;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LupaApiTest {
    private static final Credential ADMIN = Credential.basic("admin", "s3cret");

    @Test
    void anAnswerThatAsksToComeBackLaterIsObeyed() throws Exception {
        try (StubLupa lupa = new StubLupa()) {
            lupa.on("GET /x", new Answer(429, ""), new Answer(503, ""), new Answer(200, "{\"a\":1}"));
            long start = System.nanoTime();
            assertThat(new LupaApi(lupa.api(), Duration.ofSeconds(10))
                            .call(ADMIN, Call.get("/x"))
                            .path("a")
                            .asInt())
                    .isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
            assertThat(lupa.requests).hasSize(3);
        }
    }

    @Test
    void patienceEndsWithTheAnswerThatCameLast() throws Exception {
        try (StubLupa lupa = new StubLupa()) {
            lupa.on("GET /x", new Answer(429, "slow down"));
            LupaApi api = new LupaApi(lupa.api(), Duration.ofMillis(500));
            assertThatThrownBy(() -> api.call(ADMIN, Call.get("/x")))
                    .isInstanceOf(ApiFailure.class)
                    .hasMessage("GET /x: 429 slow down");
            assertThat(lupa.requests).hasSize(1);
        }
    }

    @Test
    void aRefusalIsFinalAndTellsNoSecret() throws Exception {
        try (StubLupa lupa = new StubLupa()) {
            lupa.on("GET /x", new Answer(403, "no"));
            LupaApi api = new LupaApi(lupa.api(), Duration.ofSeconds(10));
            assertThatThrownBy(() -> api.call(ADMIN, Call.get("/x"))).hasMessage("GET /x: 403 no");
            assertThat(lupa.requests).hasSize(1);
            assertThat(lupa.credentials).containsExactly(ADMIN.header());
            assertThat(ADMIN.toString()).isEqualTo("somebody");
        }
    }

    @Test
    void aServerThatIsNotThereIsWaitedForAndNamed() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port;
        LupaApi api = new LupaApi(address, Duration.ofMillis(700));
        assertThatThrownBy(() -> api.call(Credential.NONE, Call.get("/x")))
                .hasMessage("GET /x: nobody listens at " + address);
    }
}
