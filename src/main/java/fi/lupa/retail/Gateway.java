package fi.lupa.retail;

/** A beacon gateway and the zone that it stands in. */
public record Gateway(GatewayId id, ZoneId zone) {}
