package fi.lupa;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortProbeTest {
    @ParameterizedTest
    @CsvSource({"LUPA_HTTP_PORT, LUPA_MQTT_PORT", "LUPA_MQTT_PORT, LUPA_HTTP_PORT"})
    void takenPortIsToldInOneLine(String taken, String other) throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(holder.getLocalPort());
            assertThatThrownBy(() -> probe(Map.of(taken, port, other, "0")))
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageStartingWith(
                            "refusing to start: " + taken + ": cannot listen on 127.0.0.1:" + port + ": ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void samePortForBothIsFoundOut() throws IOException {
        String port;
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(holder.getLocalPort());
        }
        assertThatThrownBy(() -> probe(Map.of("LUPA_HTTP_PORT", port, "LUPA_MQTT_PORT", port)))
                .hasMessageContaining("LUPA_MQTT_PORT: cannot listen");
    }

    @Test
    void freePortsAreLeftFree() {
        Map<String, String> free = Map.of("LUPA_HTTP_PORT", "0", "LUPA_MQTT_PORT", "0");
        assertThatCode(() -> probe(free)).doesNotThrowAnyException();
    }

    @Test
    void portOfAnExternalBrokerIsNotOurs() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatCode(() -> probe(Map.of(
                            "LUPA_HTTP_PORT",
                            "0",
                            "LUPA_MQTT_PORT",
                            Integer.toString(holder.getLocalPort()),
                            "LUPA_BROKER_URL",
                            "mqtt://broker.example")))
                    .doesNotThrowAnyException();
        }
    }

    private static void probe(Map<String, String> environment) {
        PortProbe.requireFree(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build());
    }
}
