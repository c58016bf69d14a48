package fi.lupa.simulator.phone;

import static fi.lupa.simulator.api.LupaApi.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;

/** What the phone shows: one line for each event, to read or as JSON. For any threads. */
final class Screen {
    private final PrintWriter out;
    private final boolean json;
    private final InstantSource clock;

    Screen(PrintWriter out, boolean json, InstantSource clock) {
        this.out = out;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Shows an event.
     *
     * @param event one word, in lower case
     * @param text what is to be read about it
     * @param details what a program may want to know about it
     */
    synchronized void show(String event, String text, ObjectNode details) {
        String at = clock.instant().toString();
        if (json) {
            ObjectNode line = JSON.createObjectNode().put("event", event).put("at", at);
            out.println(line.setAll(details));
        } else {
            out.println("%s  %-12s %s".formatted(at, event, text).stripTrailing());
        }
        out.flush();
    }

    /** Shows an event about which there is nothing more to know. */
    void show(String event, String text) {
        show(event, text, JSON.createObjectNode());
    }

    /** Shows what was done about a push. */
    void show(PushEvent event) {
        ObjectNode details = JSON.createObjectNode().put("deliveryId", event.deliveryId());
        event.push().ifPresent(push -> details.set("push", push.content()));
        String word = event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        show(word, event.push().map(push -> text(event, push)).orElse(event.deliveryId()), details);
    }

    private static String text(PushEvent event, Push push) {
        JsonNode content = push.content();
        String title = content.path("title").asText("");
        if (event.kind() != PushEvent.Kind.SHOWN) {
            return title;
        }
        JsonNode why = content.path("why");
        return "%s: %s (%s in %s, because of %s about %s; until %s)"
                .formatted(
                        title,
                        content.path("body").asText(""),
                        push.offerId(),
                        push.storeId(),
                        why.path("trigger").asText(""),
                        why.path("topic").asText(""),
                        push.expiresAt());
    }
}
