package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Mosquitto's own clients at a broker of this machine, with an account that the API answered. */
record MosquittoClients(int port) {
    /** Publishes with QoS 1. */
    void publish(JsonNode account, String topic, String payload, String... more)
            throws IOException, InterruptedException {
        Command.run(Map.of(), command("mosquitto_pub", account, "free", topic, concat(more, "-m", payload)));
    }

    /** Whether the broker took a message: it tells clients of MQTT 5. */
    boolean published(JsonNode account, String clientId, String topic) throws IOException, InterruptedException {
        Command.Result result = Command.attempt(
                Map.of(), command("mosquitto_pub", account, clientId, topic, "-V", "5", "-m", "{\"sightings\":[]}"));
        return result.exitCode() == 0 && !result.output().contains("Not authorized");
    }

    /** Subscribes for three seconds. */
    Command.Result subscribe(JsonNode account, String clientId, String topic) throws IOException, InterruptedException {
        return Command.attempt(Map.of(), command("mosquitto_sub", account, clientId, topic, "-W", "3"));
    }

    private static String[] concat(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private List<String> command(String program, JsonNode account, String clientId, String topic, String... more) {
        List<String> command = new ArrayList<>(List.of(
                program,
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-i",
                clientId,
                "-q",
                "1",
                "-t",
                topic,
                "-u",
                account.path("username").asText(),
                "-P",
                account.path("password").asText()));
        command.addAll(List.of(more));
        return command;
    }
}
