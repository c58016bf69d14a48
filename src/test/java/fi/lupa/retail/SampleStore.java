package fi.lupa.retail;

import java.time.ZoneOffset;
import java.util.List;

/** A store with a door and a shelf, a gateway in each, and its retailer's topics. */
public final class SampleStore {
    public static final RetailerId RETAILER = new RetailerId("r1");
    public static final StoreId ID = new StoreId("s1");
    public static final ZoneId DOOR = new ZoneId("door");
    public static final ZoneId SHELF = new ZoneId("shelf");
    public static final GatewayId AT_DOOR = new GatewayId("g-door");
    public static final GatewayId AT_SHELF = new GatewayId("g-shelf");
    public static final Topic CARS = new Topic(RETAILER, new TopicId("cars"), false);
    public static final Topic TOYS = new Topic(RETAILER, new TopicId("toys"), false);
    public static final Topic HEALTH = new Topic(RETAILER, new TopicId("health"), true);
    public static final Store STORE = of("s1", "r1");

    private SampleStore() {}

    /** The same store under another name or of another retailer. */
    public static Store of(String id, String retailer) {
        return Store.of(
                new StoreId(id),
                new RetailerId(retailer),
                "Store",
                ZoneOffset.UTC,
                List.of(new Zone(DOOR, "Door", false), new Zone(SHELF, "Shelf", false)),
                List.of(new Gateway(AT_DOOR, DOOR), new Gateway(AT_SHELF, SHELF)),
                1);
    }
}
