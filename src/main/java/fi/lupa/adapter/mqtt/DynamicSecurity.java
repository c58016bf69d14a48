package fi.lupa.adapter.mqtt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.engine.BrokerAway;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jboss.logging.Logger;

/**
 * Mosquitto's dynamic-security plugin: commands are published to a topic of its own, and it answers on another, with the
 * correlation data of each command (mosquitto.org, "Dynamic Security Plugin"). Any thread.
 */
@Singleton
final class DynamicSecurity implements BrokerListener {
    /** Where it answers. */
    static final String ANSWERS = "$CONTROL/dynamic-security/v1/response";

    private static final Logger LOG = Logger.getLogger(DynamicSecurity.class);
    private static final String COMMANDS = "$CONTROL/dynamic-security/v1";
    private static final String CORRELATION = "correlationData";

    private final BrokerPublisher publisher;
    private final BrokerConfig config;
    private final ObjectMapper mapper;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Request> requests = new ConcurrentHashMap<>();

    DynamicSecurity(BrokerPublisher publisher, BrokerConfig config, ObjectMapper mapper) {
        this.publisher = publisher;
        this.config = config;
        this.mapper = mapper;
        publisher.listen(this);
    }

    /**
     * Carries commands out, in order.
     *
     * @return the data of each answer; fails with {@link BrokerAway} without an answer, and with another failure if the broker
     *     refuses one of them
     */
    Uni<List<JsonNode>> run(List<SecurityCommand> commands) {
        String number = Long.toString(numbers.incrementAndGet());
        return Uni.createFrom()
                .<List<JsonNode>>emitter(emitter -> send(number, commands, emitter))
                .ifNoItem()
                .after(config.accountTime())
                .failWith(() -> new BrokerAway("the broker does not answer about accounts"))
                .onTermination()
                .invoke(() -> requests.remove(number));
    }

    private void send(String number, List<SecurityCommand> commands, UniEmitter<? super List<JsonNode>> emitter) {
        requests.put(number, new Request(commands, emitter));
        try {
            MqttMessage message = new MqttMessage(bytes(number, commands), 1, false, new MqttProperties());
            publisher.publish(COMMANDS, message, new Untold());
        } catch (MqttException e) {
            emitter.fail(new BrokerAway("the broker is away"));
        }
    }

    private byte[] bytes(String number, List<SecurityCommand> commands) {
        ObjectNode root = mapper.createObjectNode();
        commands.forEach(command -> root.withArray("commands")
                .add(mapper.<ObjectNode>valueToTree(command).put(CORRELATION, number)));
        try {
            return mapper.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a command cannot be written", e);
        }
    }

    @Override
    public void arrived(String topic, byte[] payload) {
        try {
            JsonNode answers = mapper.readTree(payload).path("responses");
            Request request = requests.get(answers.path(0).path(CORRELATION).asText());
            if (topic.equals(ANSWERS) && request != null) {
                request.answer(answers);
            }
        } catch (IOException e) {
            LOG.warn("the broker's answer about accounts is no JSON");
        }
    }

    private record Request(List<SecurityCommand> commands, UniEmitter<? super List<JsonNode>> emitter) {
        void answer(JsonNode answers) {
            List<JsonNode> data = new ArrayList<>();
            for (int i = 0; i < commands.size(); i++) {
                String error = answers.path(i).path("error").asText("");
                if (!error.isEmpty() && !error.equals(commands.get(i).tolerated())) {
                    emitter.fail(new IllegalStateException("the broker refused " + commands.get(i) + ": " + error));
                    return;
                }
                data.add(answers.path(i).path("data"));
            }
            emitter.complete(data);
        }
    }
}
