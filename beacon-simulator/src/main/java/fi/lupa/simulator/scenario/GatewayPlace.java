package fi.lupa.simulator.scenario;

/**
 * A gateway and where it hangs.
 *
 * @param id unique within the store
 * @param zoneId the zone that it stands for
 * @param x metres to the right
 * @param y metres into the shop
 */
public record GatewayPlace(String id, String zoneId, Double x, Double y) {
    /** Refuses a gateway that is not complete. */
    public GatewayPlace {
        Rules.id(id, "id");
        Rules.id(zoneId, "zoneId");
        Rules.required(x, "x");
        Rules.required(y, "y");
    }

    /** Where it hangs. */
    public Point place() {
        return new Point(x, y);
    }
}
