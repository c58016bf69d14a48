package fi.lupa.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.simulator.RecordingServer;
import fi.lupa.simulator.Run;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path directory;

    @Test
    void thePasswordOfTheEnvironmentSignsIn() throws Exception {
        try (RecordingServer server = guarded()) {
            Run run = Run.with(Map.of("LUPA_GATEWAY_PASSWORD", "s3cret"), replay(server, "--username", "g1"));
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void thePasswordOfTheCommandLineWins() throws Exception {
        try (RecordingServer server = guarded()) {
            Run run = Run.with(
                    Map.of("LUPA_GATEWAY_PASSWORD", "other"),
                    replay(server, "--username", "g1", "--password", "s3cret"));
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void aRefusedSignInIsAFailureThatTellsNoPassword() throws Exception {
        try (RecordingServer server = guarded()) {
            Run run = Run.of(replay(server, "--username", "g1", "--password", "wr0ng"));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("acknowledged 0 of 1 messages: ").doesNotContain("wr0ng");
            assertThat(server.received).isEmpty();
        }
    }

    @Test
    void anAbsentServerIsAFailure() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Run run = Run.of("replay", recording("t\tx"), "--url", "tcp://127.0.0.1:" + port);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("acknowledged 0 of 1 messages: Unable to connect to server");
    }

    @Test
    void aBadFileIsRefusedBeforeAnythingIsPublished() throws Exception {
        try (RecordingServer server = RecordingServer.that(RecordingServer.ACKNOWLEDGE)) {
            String file = recording("t\tx\nno separator");
            Run run = Run.of("replay", file, "--url", server.url());
            assertThat(run)
                    .isEqualTo(new Run(
                            2, "", file + ": line 2: a TAB stands between topic and payload" + System.lineSeparator()));
            assertThat(server.received).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--in-flight=0",
                "--in-flight=65535",
                "--interval=PT-1S",
                "--interval=1s",
                "--repeat=0",
                "--speed=0",
                "--timeout=PT0S",
                "--url=http://127.0.0.1:1",
                "--url=tcp://g1:s3cret@127.0.0.1:1",
                "--password=s3cret",
                "--nonsense"
            })
    void wrongUsageIsRefused(String option) throws Exception {
        Run run = Run.of("replay", recording("t\tx"), option);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(option.substring(0, option.contains("=") ? option.indexOf('=') : option.length()));
        assertThat(run.err()).doesNotContain("s3cret");
    }

    @Test
    void helpHasExamplesAndTheFormat() {
        Run run = Run.with(Map.of("LUPA_GATEWAY_PASSWORD", "s3cret"), "replay", "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Examples:", "${now}", "base64:", "--in-flight")
                .doesNotContain("s3cret");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(Run.of("--version").out()).startsWith("beacon-simulator ");
    }

    private static RecordingServer guarded() throws Exception {
        return new RecordingServer(
                RecordingServer.ACKNOWLEDGE,
                client -> client.auth() != null
                        && client.clientIdentifier().equals("c1")
                        && client.auth().getUsername().equals("g1")
                        && client.auth().getPassword().equals("s3cret"));
    }

    private String[] replay(RecordingServer server, String... options) throws Exception {
        String[] start = {"replay", recording("t\tx"), "--url", server.url(), "--client-id", "c1"};
        String[] all = Arrays.copyOf(start, start.length + options.length);
        System.arraycopy(options, 0, all, start.length, options.length);
        return all;
    }

    private String recording(String content) throws Exception {
        return Files.writeString(directory.resolve("recording.tsv"), content).toString();
    }
}
