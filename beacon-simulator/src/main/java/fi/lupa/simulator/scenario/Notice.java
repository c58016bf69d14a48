package fi.lupa.simulator.scenario;

import java.util.Map;

/**
 * What shoppers read before they consent.
 *
 * @param version Lupa's id of it
 * @param texts its text by language tag, one or more
 */
public record Notice(String version, Map<String, String> texts) {
    /** Refuses a notice without version or texts. */
    public Notice {
        Rules.id(version, "version");
        texts = Map.copyOf(Rules.required(texts, "texts"));
        Rules.check(!texts.isEmpty(), "texts", "must have one or more");
    }
}
