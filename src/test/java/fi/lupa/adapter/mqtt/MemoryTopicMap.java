package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Route;
import fi.lupa.engine.SightingFormat;
import fi.lupa.engine.TopicMap;
import fi.lupa.engine.TopicRule;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import fi.lupa.sighting.SightingSink;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lupa's own two topics. */
final class MemoryTopicMap implements TopicMap {
    private static final Pattern OWN = Pattern.compile("lupa/v1/([^/]+)/([^/]+)/(sightings|status)");

    @Override
    public Optional<Route> route(String topic, @Nullable GatewayRef signedIn) {
        Matcher own = OWN.matcher(topic);
        if (!own.matches()) {
            return Optional.empty();
        }
        Route.Content content =
                own.group(3).equals("status") ? new Route.Status() : new Route.Sightings(new UnreadFormat());
        return Optional.of(new Route(new StoreId(own.group(1)), new GatewayId(own.group(2)), "own", content));
    }

    @Override
    public List<String> patterns() {
        return List.of("own");
    }

    @Override
    public List<String> filters() {
        return List.of("lupa/v1/+/+/sightings", "lupa/v1/+/+/status");
    }

    @Override
    public List<TopicRule> rules(GatewayRef gateway) {
        return List.of(new TopicRule("lupa/v1/" + gateway.store() + "/" + gateway.gateway() + "/sightings", true));
    }

    /** A format that nobody decodes here. */
    private record UnreadFormat() implements SightingFormat {
        @Override
        public String name() {
            return "unread";
        }

        @Override
        public void decode(byte[] payload, SightingSink sink) {}
    }
}
