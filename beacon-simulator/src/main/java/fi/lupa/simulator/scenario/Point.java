package fi.lupa.simulator.scenario;

/**
 * A place on a shop's floor.
 *
 * @param x metres to the right
 * @param y metres into the shop
 */
public record Point(Double x, Double y) {
    /** Refuses a place that is not complete. */
    public Point {
        Rules.required(x, "x");
        Rules.required(y, "y");
        Rules.check(Double.isFinite(x) && Double.isFinite(y), "x", "and y must be numbers");
    }

    /** The distance in metres. */
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /**
     * The place a share of the way to another.
     *
     * @param share 0 here, 1 there
     */
    public Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
