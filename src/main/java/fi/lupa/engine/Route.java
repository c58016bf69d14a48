package fi.lupa.engine;

import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;

/**
 * Where a gateway's topic leads.
 *
 * @param pattern the mapping's topic pattern: says nothing of a device, so it may be logged
 * @param content what is published there
 */
public record Route(StoreId store, GatewayId gateway, String pattern, Content content) {
    /** What a gateway publishes on a topic. */
    public sealed interface Content permits Sightings, Status {}

    /** Sightings in a gateway's format. */
    public record Sightings(SightingFormat format) implements Content {}

    /** Whether the gateway is online. */
    public record Status() implements Content {}
}
