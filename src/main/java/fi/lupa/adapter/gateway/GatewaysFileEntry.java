package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.engine.Route;
import fi.lupa.engine.SightingFormat;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the gateways file before it is checked.
 *
 * @param number 1 for the first
 */
record GatewaysFileEntry(int number, JsonNode fields) {
    private static final String TOPIC = "topic";
    private static final String FORMAT = "format";
    private static final List<String> KNOWN = List.of(TOPIC, FORMAT, Mapping.STORE, Mapping.GATEWAY);

    /**
     * The mapping that the entry means.
     *
     * @throws IllegalArgumentException if it breaks a rule; the message names the entry, the field and the rule
     */
    Mapping mapping() {
        refuseUnknown();
        TopicPattern pattern = text(TOPIC)
                .map(topic -> parse(TOPIC, topic, TopicPattern::parse))
                .orElseThrow(() -> missing(TOPIC));
        SightingFormat format = text(FORMAT)
                .flatMap(Formats::named)
                .orElseThrow(() -> invalid(FORMAT, "must be one of " + Formats.names()));
        return new Mapping(
                pattern,
                new Route.Sightings(format),
                id(Mapping.STORE, pattern, StoreId::new),
                id(Mapping.GATEWAY, pattern, GatewayId::new));
    }

    private void refuseUnknown() {
        if (!fields.isObject()) {
            throw new IllegalArgumentException("entry " + number + ": must have the fields " + KNOWN);
        }
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KNOWN.contains(name)) {
                throw invalid(name, "unknown; the fields are " + KNOWN);
            }
        }
    }

    private <T> @Nullable T id(String field, TopicPattern pattern, Function<String, T> type) {
        Optional<T> id = text(field).map(value -> parse(field, value, type));
        if (id.isPresent() && pattern.hasName(field)) {
            throw invalid(field, "must not be given when the topic has {" + field + "}");
        }
        return id.orElse(null);
    }

    private Optional<String> text(String field) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw invalid(field, "must be text; put it in quotes");
        }
        return Optional.of(value.textValue());
    }

    private <T> T parse(String field, String value, Function<String, T> type) {
        try {
            return type.apply(value);
        } catch (IllegalArgumentException e) {
            throw invalid(field, String.valueOf(e.getMessage()));
        }
    }

    private IllegalArgumentException missing(String field) {
        return invalid(field, "must be given");
    }

    private IllegalArgumentException invalid(String field, String rule) {
        return new IllegalArgumentException("entry " + number + ", field " + field + ": " + rule);
    }
}
