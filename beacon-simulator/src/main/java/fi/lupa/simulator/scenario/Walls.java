package fi.lupa.simulator.scenario;

import java.util.List;

/**
 * The rectangle that people in a store stay within.
 *
 * @param x the left wall, metres
 * @param y the front wall, metres
 * @param width metres to the right of {@code x}, more than zero
 * @param depth metres beyond {@code y}, more than zero
 */
public record Walls(Double x, Double y, Double width, Double depth) {
    private static final double MARGIN_METRES = 3;

    /** Refuses walls without room between them. */
    public Walls {
        Rules.required(x, "x");
        Rules.required(y, "y");
        Rules.check(Rules.required(width, "width") > 0, "width", "must be more than 0");
        Rules.check(Rules.required(depth, "depth") > 0, "depth", "must be more than 0");
    }

    /** Walls that leave a margin of 3 m around the given places. */
    static Walls around(List<Point> places) {
        double left = places.stream().mapToDouble(Point::x).min().orElse(0) - MARGIN_METRES;
        double front = places.stream().mapToDouble(Point::y).min().orElse(0) - MARGIN_METRES;
        double right = places.stream().mapToDouble(Point::x).max().orElse(0) + MARGIN_METRES;
        double back = places.stream().mapToDouble(Point::y).max().orElse(0) + MARGIN_METRES;
        return new Walls(left, front, right - left, back - front);
    }

    /** Whether a place lies within, the walls themselves included. */
    public boolean contain(Point place) {
        return place.equals(nearest(place));
    }

    /** The place within that is nearest to the given one. */
    public Point nearest(Point place) {
        return new Point(clamp(place.x(), x, x + width), clamp(place.y(), y, y + depth));
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
