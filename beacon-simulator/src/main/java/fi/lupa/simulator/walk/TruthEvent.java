package fi.lupa.simulator.walk;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.world.Position;
import java.time.Duration;
import java.time.Instant;

/**
 * One line of the truth.
 *
 * @param at by the wall clock
 * @param simulatedMillis since the start
 * @param who the person
 * @param kind {@code enter}, {@code zone} or {@code exit}
 * @param position where; of an exit, where the person was last
 */
record TruthEvent(Instant at, long simulatedMillis, String who, String kind, Position position) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The line.
     *
     * @param deviceId the person's device, or empty where Lupa knows none
     */
    String json(String deviceId) {
        ObjectNode line = JSON.createObjectNode()
                .put("at", at.toString())
                .put("simulated", Duration.ofMillis(simulatedMillis).toString())
                .put("who", who)
                .put("event", kind)
                .put("storeId", position.store().id())
                .put("zoneId", position.zoneId())
                .put("visit", position.visit());
        return (deviceId.isEmpty() ? line : line.put("deviceId", deviceId)).toString();
    }
}
