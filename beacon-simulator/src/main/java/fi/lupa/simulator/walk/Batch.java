package fi.lupa.simulator.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.mqtt.Publication;
import java.time.Instant;
import java.util.List;

/**
 * What a gateway publishes at once.
 *
 * @param gateway which gateway
 * @param sentAt when, by the wall clock
 * @param sightings what it heard, in the order of hearing
 */
record Batch(GatewayKey gateway, Instant sentAt, List<Heard> sightings) {
    private static final JsonMapper JSON = new JsonMapper();

    Batch {
        sightings = List.copyOf(sightings);
    }

    /**
     * The batch in Lupa's own format.
     *
     * @param txPower the beacons' RSSI at 1 m
     */
    Publication publication(int txPower) {
        ObjectNode body = JSON.createObjectNode().put("sentAt", sentAt.toEpochMilli());
        ArrayNode list = body.putArray("sightings");
        for (Heard heard : sightings) {
            list.addObject()
                    .put("id", heard.id())
                    .put("rssi", heard.rssi())
                    .put("txPower", txPower)
                    .put("at", heard.at().toEpochMilli());
        }
        try {
            return new Publication(gateway.topic(), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
