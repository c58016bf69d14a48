package fi.lupa.engine;

import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;

/** A gateway of a store. */
public record GatewayRef(StoreId store, GatewayId gateway) {}
