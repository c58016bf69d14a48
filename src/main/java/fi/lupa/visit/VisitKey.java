package fi.lupa.visit;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.StoreId;

/** A shopper in a store: at most one visit is open for each. */
public record VisitKey(ShopperId shopper, StoreId store) {}
