package fi.lupa.adapter.gateway;

import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Route;
import fi.lupa.engine.TopicMap;
import fi.lupa.engine.TopicRule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The mapping of topics: Lupa's own, then those of the gateways file. Made at the start, so that a bad file stops it. */
@Startup
@ApplicationScoped
class GatewayTopicMap implements TopicMap {
    /** Devices' topics have the shape of a gateway's but are no gateway's. */
    private static final String DEVICES = "lupa/v1/devices/";

    private static final List<Mapping> OWN = List.of(
            own("lupa/v1/{store}/{gateway}/sightings", new Route.Sightings(new LupaFormat())),
            own("lupa/v1/{store}/{gateway}/status", new Route.Status()));

    private final Mappings mappings;

    /**
     * The mapping with a gateways file.
     *
     * @param file its path; without one, {@code config/gateways.yaml} if there is such a file
     * @param broker the external broker's address; a broker does not tell who signed in, so the topics must
     * @throws InvalidGatewaysFile if the file is missing or breaks a rule
     */
    GatewayTopicMap(
            @ConfigProperty(name = "lupa.gateways-file") Optional<String> file,
            @ConfigProperty(name = "lupa.broker.url") Optional<String> broker) {
        List<Mapping> others = GatewaysFile.load(file);
        if (broker.isPresent()) {
            requireGateways(others);
        }
        mappings = new Mappings(Stream.concat(OWN.stream(), others.stream()).toList());
    }

    private static void requireGateways(List<Mapping> mappings) {
        for (int i = 0; i < mappings.size(); i++) {
            if (!mappings.get(i).tellsGateway()) {
                throw new InvalidGatewaysFile("gateways file, entry " + (i + 1) + ", field topic: with a broker"
                        + " the topic must have {store} and {gateway}, unless the entry gives them");
            }
        }
    }

    @Override
    public Optional<Route> route(String topic, @Nullable GatewayRef signedIn) {
        return topic.startsWith(DEVICES) ? Optional.empty() : mappings.route(topic, signedIn);
    }

    @Override
    public List<String> patterns() {
        return mappings.patterns();
    }

    @Override
    public List<String> filters() {
        return mappings.filters();
    }

    /** Devices' topics come first: whatever a store is called, they are no gateway's. */
    @Override
    public List<TopicRule> rules(GatewayRef gateway) {
        return Stream.concat(Stream.of(new TopicRule(DEVICES + "#", false)), mappings.rules(gateway).stream())
                .toList();
    }

    private static Mapping own(String pattern, Route.Content content) {
        return new Mapping(TopicPattern.parse(pattern), content, null, null);
    }
}
