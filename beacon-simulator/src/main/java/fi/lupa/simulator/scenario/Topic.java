package fi.lupa.simulator.scenario;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A topic that consents and offers name.
 *
 * @param id Lupa's id of it
 * @param names its name by language tag, one or more
 * @param sensitive whether it needs a consent that names it alone; absent: no
 * @param minAge the least age in years, or absent
 */
public record Topic(
        String id,
        Map<String, String> names,
        Boolean sensitive,
        @Nullable Integer minAge) {
    /** Refuses a topic without id or names. */
    public Topic {
        Rules.id(id, "id");
        sensitive = Objects.requireNonNullElse(sensitive, false);
        names = Map.copyOf(Rules.required(names, "names"));
        Rules.check(!names.isEmpty(), "names", "must have one or more");
    }
}
