package fi.lupa.simulator.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.simulator.RecordingServer;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatewayLinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void whatWasNotAcknowledgedIsSentAgainInOrderOnTheNextConnection() throws Exception {
        RecordingServer.Treatment closesOnTheThird = (client, message, count) -> {
            if (count == 3) {
                client.close();
            } else if (count < 3 || count > 8) {
                client.publishAcknowledge(message.messageId());
            }
        };
        try (RecordingServer server = RecordingServer.that(closesOnTheThird);
                GatewayLink link = new GatewayLink(login(server.url()), 100)) {
            assertThat(link.awaitOpen(PATIENCE)).isTrue();
            publish(link, 1, 3);
            await().until(() -> server.received.size() == 4);
            assertThat(server.texts()).containsExactly("1", "2", "3", "3");
            assertThat(link.tally()).isEqualTo(new LinkTally(2, 1, 0, 1));
        }
    }

    @Test
    void everythingArrivesAcrossManyLostConnections() throws Exception {
        RecordingServer.Treatment losesEverySeventh = (client, message, count) -> {
            if (count % 7 == 0) {
                client.close();
            } else {
                client.publishAcknowledge(message.messageId());
            }
        };
        try (RecordingServer server = RecordingServer.that(losesEverySeventh);
                GatewayLink link = new GatewayLink(login(server.url()), 100)) {
            publish(link, 1, 30);
            assertThat(link.drain(Duration.ofSeconds(30))).isTrue();
            List<String> all =
                    IntStream.rangeClosed(1, 30).mapToObj(Integer::toString).toList();
            assertThat(server.texts().stream().distinct()).containsExactlyElementsOf(all);
            assertThat(link.tally().acknowledged()).isEqualTo(30);
            assertThat(link.tally().reconnects()).isPositive();
        }
    }

    @Test
    void aServerThatIsNotThereYetIsWaitedFor() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (GatewayLink link = new GatewayLink(login("tcp://127.0.0.1:" + port), 10)) {
            assertThat(link.awaitOpen(Duration.ofMillis(300))).isFalse();
            await().untilAsserted(() ->
                    assertThat(link.trouble()).contains("Unable to connect to server (Connection refused)"));
        }
    }

    private static void publish(GatewayLink link, int from, int to) {
        IntStream.rangeClosed(from, to)
                .forEach(i ->
                        link.publish(new Publication("t", Integer.toString(i).getBytes(UTF_8))));
    }

    private static Login login(String url) {
        return new Login(url, "g1", "g1", "s3cret");
    }
}
