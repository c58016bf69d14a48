package fi.lupa.simulator.scenario;

/**
 * A part of a store that offers can be tied to.
 *
 * @param id unique within the store
 * @param name what the retailer calls it
 */
public record Zone(String id, String name) {
    /** Refuses a zone without id or name. */
    public Zone {
        Rules.id(id, "id");
        Rules.text(name, "name");
    }
}
