package fi.lupa.adapter.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lupa.engine.DeadLetters;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Meters;
import fi.lupa.engine.Route;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Which gateways say that they are online. Any thread. */
@Singleton
final class GatewayStatuses {
    private final ObjectMapper mapper;
    private final Meters meters;
    private final DeadLetters deadLetters;
    private final Set<GatewayRef> online = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    GatewayStatuses(ObjectMapper mapper, Meters meters, DeadLetters deadLetters, EndpointMeters endpointMeters) {
        this.mapper = mapper;
        this.meters = meters;
        this.deadLetters = deadLetters;
        endpointMeters.watchOnline(count);
    }

    /** Receives a status, {@code {"online":true,"at":…,"firmware":…}}; only {@code online} must be there. */
    void receive(Route route, byte[] payload) {
        Optional<Boolean> isOnline = read(payload);
        if (isOnline.isPresent()) {
            note(new GatewayRef(route.store(), route.gateway()), isOnline.get());
        } else {
            meters.sightings(Meters.SightingOutcome.MALFORMED, 1);
            deadLetters.bury(route, "no gateway status", payload);
        }
    }

    private void note(GatewayRef gateway, boolean isOnline) {
        if (isOnline ? online.add(gateway) : online.remove(gateway)) {
            count.addAndGet(isOnline ? 1 : -1);
        }
    }

    private Optional<Boolean> read(byte[] payload) {
        try {
            JsonNode isOnline = mapper.readTree(payload).path("online");
            return isOnline.isBoolean() ? Optional.of(isOnline.booleanValue()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
