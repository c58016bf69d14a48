package fi.lupa.adapter.gateway;

import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Route;
import fi.lupa.engine.TopicRule;
import java.util.ArrayList;
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

    /** The filters of all topics that are mapped, in order. */
    List<String> filters() {
        return all.stream().map(Mapping::filter).distinct().toList();
    }

    /** Which topics lead to a gateway: of each mapping its own, and no others, before those of the next. */
    List<TopicRule> rules(GatewayRef gateway) {
        List<TopicRule> rules = new ArrayList<>();
        for (Mapping mapping : all) {
            Optional<String> own = mapping.filterOf(gateway);
            own.ifPresent(filter -> rules.add(new TopicRule(filter, true)));
            if (!own.equals(Optional.of(mapping.filter()))) {
                rules.add(new TopicRule(mapping.filter(), false));
            }
        }
        return rules;
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
