package fi.lupa.simulator.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an app shows: each delivery once, until it expires or is cancelled, also where the cancellation comes first. For any
 * threads.
 */
public final class PushBoard {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REMEMBERED = 10_000;

    private final Map<String, Push> shown = new LinkedHashMap<>();
    private final Set<String> known = Collections.newSetFromMap(new Memory());

    /** Deals with a message on the push topic. */
    public synchronized PushEvent receive(byte[] payload, Instant now) {
        JsonNode message = read(payload);
        String type = message.path("type").asText();
        if (message.path("v").asInt() == 1 && type.equals("cancel")) {
            return cancel(message.path("deliveryId").asText());
        }
        if (message.path("v").asInt() == 1 && type.equals("offer")) {
            return Push.of(message)
                    .map(push -> show(push, now))
                    .orElseGet(() -> PushEvent.of(PushEvent.Kind.IGNORED, ""));
        }
        return PushEvent.of(PushEvent.Kind.IGNORED, "");
    }

    /** Removes what has expired. */
    public synchronized List<PushEvent> expire(Instant now) {
        List<PushEvent> events = new ArrayList<>();
        shown.values().removeIf(push -> {
            boolean over = !now.isBefore(push.expiresAt());
            if (over) {
                events.add(PushEvent.of(PushEvent.Kind.EXPIRED, push));
            }
            return over;
        });
        return events;
    }

    /** What is shown now, the oldest first. */
    public synchronized List<Push> shown() {
        return List.copyOf(shown.values());
    }

    private PushEvent show(Push push, Instant now) {
        if (!known.add(push.deliveryId())) {
            return PushEvent.of(PushEvent.Kind.DUPLICATE, push);
        }
        if (!now.isBefore(push.expiresAt())) {
            return PushEvent.of(PushEvent.Kind.TOO_LATE, push);
        }
        shown.put(push.deliveryId(), push);
        return PushEvent.of(PushEvent.Kind.SHOWN, push);
    }

    private PushEvent cancel(String deliveryId) {
        known.add(deliveryId);
        Optional<Push> removed = Optional.ofNullable(shown.remove(deliveryId));
        return new PushEvent(PushEvent.Kind.CANCELLED, deliveryId, removed);
    }

    private static JsonNode read(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    /** The deliveries that came last; bounded, as a phone's memory is. */
    private static final class Memory extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
