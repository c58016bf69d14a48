package fi.lupa.sighting;

import fi.lupa.retail.GatewayId;
import java.time.Instant;

/**
 * A permitted device heard by a gateway; made only once there is a permission.
 *
 * @param rssi in dBm
 * @param at the corrected event time
 */
public record Sighting(GatewayId gateway, double rssi, Instant at) {}
