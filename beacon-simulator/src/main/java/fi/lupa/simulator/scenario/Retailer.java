package fi.lupa.simulator.scenario;

/**
 * The controller whose stores are played.
 *
 * @param id Lupa's id of it
 * @param name its name
 * @param defaultLanguage what a shopper reads whose own language an offer does not have; a BCP 47 tag
 */
public record Retailer(String id, String name, String defaultLanguage) {
    /** Refuses a retailer that is not complete. */
    public Retailer {
        Rules.id(id, "id");
        Rules.text(name, "name");
        Rules.text(defaultLanguage, "defaultLanguage");
    }
}
