package fi.lupa.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.simulator.Received;
import fi.lupa.simulator.RecordingServer;
import fi.lupa.simulator.Run;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} from end to end: its command line, Paho, and a real MQTT server. */
class ReplayTest {
    @TempDir
    Path directory;

    @Test
    void everyMessageArrivesInOrderWithItsBytesAndQos1() throws Exception {
        List<String> numbers =
                IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        Path file = write(numbers.stream().map(n -> "t/" + n + "\t" + n).toList());
        try (RecordingServer server = RecordingServer.that(RecordingServer.ACKNOWLEDGE)) {
            Run run = Run.of("replay", file.toString(), "--url", server.url());

            assertThat(run).isEqualTo(new Run(0, "acknowledged 500 of 500 messages" + System.lineSeparator(), ""));
            assertThat(server.texts()).isEqualTo(numbers);
            assertThat(server.received).extracting(Received::topic).startsWith("t/0", "t/1");
            assertThat(server.received).extracting(Received::qos).containsOnly(MqttQoS.AT_LEAST_ONCE);
            await().untilAsserted(() -> assertThat(server.disconnects).hasValue(1));
        }
    }

    @Test
    void binaryAndTextPayloadsArriveByteForByte() throws Exception {
        Path file = write(List.of("b\tbase64:AP+ACg==", "t\tä\t€"));
        try (RecordingServer server = RecordingServer.that(RecordingServer.ACKNOWLEDGE)) {
            assertThat(Run.of("replay", file.toString(), "--url", server.url()).exitCode())
                    .isZero();
            assertThat(server.received.get(0).bytes()).containsExactly(0x00, 0xff, 0x80, 0x0a);
            assertThat(server.received.get(1).text()).isEqualTo("ä\t€");
        }
    }

    @Test
    void aRepeatedRecordingIsStampedAndPacedAnew() throws Exception {
        Path file = write(List.of("t\t${now}"));
        try (RecordingServer server = RecordingServer.that(RecordingServer.ACKNOWLEDGE)) {
            long before = System.currentTimeMillis();
            Run run = Run.of("replay", file.toString(), "--url", server.url(), "--repeat", "3", "--interval", "PT0.1S");
            long after = System.currentTimeMillis();

            assertThat(run.exitCode()).isZero();
            List<Long> stamps = server.texts().stream().map(Long::valueOf).toList();
            assertThat(stamps).hasSize(3).allSatisfy(stamp -> assertThat(stamp).isBetween(before, after));
            assertThat(stamps.get(2) - stamps.get(0)).isGreaterThanOrEqualTo(190);
        }
    }

    @Test
    void aRecordingWithTimesKeepsThemAtTheGivenSpeedInEveryRound() throws Exception {
        Path file = write(List.of("+0\tt\t${now}", "+400\tt\t${now}", "+2000\tt\t${now}"));
        try (RecordingServer server = RecordingServer.that(RecordingServer.ACKNOWLEDGE)) {
            Run run = Run.of(
                    "replay",
                    file.toString(),
                    "--url",
                    server.url(),
                    "--speed",
                    "10",
                    "--repeat",
                    "2",
                    "--interval",
                    "PT0.1S");

            assertThat(run.exitCode()).isZero();
            List<Long> stamps = server.texts().stream().map(Long::valueOf).toList();
            assertThat(stamps).hasSize(6);
            long start = stamps.get(0);
            assertThat(stamps.stream().map(stamp -> stamp - start).toList())
                    .zipSatisfy(
                            List.of(0L, 40L, 200L, 300L, 340L, 500L),
                            (is, due) -> assertThat(is).isBetween(due - 5, due + 150));
        }
    }

    @Test
    void aMessageWithoutAcknowledgementIsAFailure() throws Exception {
        RecordingServer.Treatment thirdIsForgotten = (client, message, count) -> {
            if (count != 3) {
                client.publishAcknowledge(message.messageId());
            }
        };
        Path file = write(List.of("t\t1", "t\t2", "t\t3", "t\t4", "t\t5"));
        try (RecordingServer server = RecordingServer.that(thirdIsForgotten)) {
            Run run = Run.of("replay", file.toString(), "--url", server.url(), "--timeout", "PT2S");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("acknowledged 4 of 5 messages: no acknowledgement within PT2S");
            assertThat(server.texts()).containsExactly("1", "2", "3", "4", "5");
        }
    }

    @Test
    void noMoreThanTheWindowIsInFlight() throws Exception {
        Path file = write(List.of("t\t1", "t\t2", "t\t3", "t\t4", "t\t5"));
        try (RecordingServer server = RecordingServer.that(RecordingServer.KEEP_SILENT)) {
            Run run = Run.of("replay", file.toString(), "--url", server.url(), "--timeout", "PT2S", "--in-flight", "3");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("acknowledged 0 of 5 messages");
            assertThat(server.texts()).containsExactly("1", "2", "3");
        }
    }

    @Test
    void aLostConnectionIsAFailureAtOnce() throws Exception {
        RecordingServer.Treatment closesOnTheSecond = (client, message, count) -> {
            if (count == 2) {
                client.close();
            } else {
                client.publishAcknowledge(message.messageId());
            }
        };
        Path file = write(List.of("t\t1", "t\t2", "t\t3"));
        try (RecordingServer server = RecordingServer.that(closesOnTheSecond)) {
            Run run = Run.of("replay", file.toString(), "--url", server.url(), "--in-flight", "1");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("acknowledged 1 of 3 messages: ").doesNotContain("within");
            assertThat(server.texts()).containsExactly("1", "2");
        }
    }

    @Test
    void anInterruptedReplayStopsAndDisconnects() throws Exception {
        Path file = write(List.of("t\t1", "t\t2"));
        try (RecordingServer server = RecordingServer.that(RecordingServer.ACKNOWLEDGE)) {
            CompletableFuture<Run> run = new CompletableFuture<>();
            Thread player = new Thread(
                    () -> run.complete(Run.of("replay", file.toString(), "--url", server.url(), "--interval", "PT1H")));
            player.start();
            await().until(() -> server.received.size() == 1);
            player.interrupt();

            await().until(run::isDone);
            assertThat(run.join().exitCode()).isEqualTo(1);
            assertThat(run.join().err()).contains("acknowledged 1 of 2 messages: stopped");
            await().untilAsserted(() -> assertThat(server.disconnects).hasValue(1));
        }
    }

    private Path write(List<String> lines) throws Exception {
        return Files.write(directory.resolve("recording.tsv"), lines);
    }
}
