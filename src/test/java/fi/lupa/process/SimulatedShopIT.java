package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator's people in the started program: an independent client that knows the truth. */
class SimulatedShopIT {
    private static final Path SIMULATOR = Path.of("beacon-simulator");

    /** As much shorter than in a shop as the people are faster. */
    private static final Map<String, String> FAST = Map.of("LUPA_VISIT_TIMEOUT", "PT6S", "LUPA_ZONE_TIMEOUT", "PT6S");

    @TempDir
    Path directory;

    @Test
    void samePeopleGetTheSameDecisionsAtTheEndpointAndBehindABroker() throws Exception {
        Servers.require();
        JsonNode atTheEndpoint;
        try (Program program = Program.start(directory.resolve("endpoint"), FAST)) {
            atTheEndpoint = walk(program);
        }
        JsonNode behindTheBroker;
        try (Mosquitto broker = Mosquitto.start(directory.resolve("broker"));
                Program program = Program.start(directory.resolve("client"), broker, FAST)) {
            behindTheBroker = walk(program);
        }
        assertThat(behindTheBroker.path("decisions")).isEqualTo(atTheEndpoint.path("decisions"));
        assertThat(behindTheBroker.path("digest")).isEqualTo(atTheEndpoint.path("digest"));
    }

    /** What was found, compared with where people were. */
    private JsonNode walk(Program program) throws IOException, InterruptedException {
        Path file = directory.resolve("report.json");
        String output = Command.run(
                Map.of("LUPA_ADMIN_PASSWORD", Program.ADMIN_PASSWORD),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        SIMULATOR.resolve("target/beacon-simulator.jar").toString(),
                        "walk",
                        "--scenario",
                        SIMULATOR.resolve("scenarios/small.yaml").toString(),
                        "--api",
                        program.address() + "/api/v1",
                        "--mqtt-url",
                        "tcp://127.0.0.1:" + program.mqttPort(),
                        "--seed",
                        "7",
                        "--speed",
                        "10",
                        "--duration",
                        "PT4M",
                        "--visit-timeout",
                        "PT6S",
                        "--report",
                        file.toString()));
        JsonNode report = Api.read(Files.readString(file));
        assertThat(report.at("/visits/found").asInt()).as(output).isPositive();
        assertThat(report.at("/visits/missed").asInt()).as(output).isZero();
        assertThat(report.at("/visits/spurious").asInt()).as(output).isZero();
        assertThat(report.at("/pushes/received").asInt()).as(output).isPositive();
        assertThat(report.at("/pushes/repeatedInVisit").asInt()).as(output).isZero();
        assertThat(report.at("/batches/acknowledged").asInt())
                .as(output)
                .isEqualTo(report.at("/batches/published").asInt());
        return report;
    }
}
