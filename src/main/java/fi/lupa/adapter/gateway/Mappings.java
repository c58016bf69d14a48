package fi.lupa.adapter.gateway;

import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mappings in the order in which they are tried, indexed by the first level of their topics. Any thread. */
final class Mappings {
    private final List<Mapping> all;
    private final List<Mapping> ofAnyFirstLevel;
    private final Map<String, List<Mapping>> byFirstLevel = new HashMap<>();

    Mappings(List<Mapping> all) {
        this.all = List.copyOf(all);
        this.ofAnyFirstLevel = all.stream()
                .filter(mapping -> mapping.pattern().firstLiteral() == null)
                .toList();
        for (Mapping mapping : all) {
            String first = mapping.pattern().firstLiteral();
            if (first != null) {
                byFirstLevel.computeIfAbsent(first, this::startingWith);
            }
        }
    }

    /** Where a topic leads: the first mapping that matches it tells. */
    Optional<Route> route(String topic, @Nullable GatewayRef signedIn) {
        String[] levels = TopicPattern.split(topic);
        for (Mapping mapping : byFirstLevel.getOrDefault(levels[0], ofAnyFirstLevel)) {
            Optional<Route> route = mapping.route(levels, signedIn);
            if (route.isPresent()) {
                return route;
            }
        }
        return Optional.empty();
    }

    /** The topic patterns in order. */
    List<String> patterns() {
        return all.stream().map(mapping -> mapping.pattern().text()).toList();
    }

    private List<Mapping> startingWith(String first) {
        return all.stream()
                .filter(mapping -> {
                    String literal = mapping.pattern().firstLiteral();
                    return literal == null || literal.equals(first);
                })
                .toList();
    }
}
