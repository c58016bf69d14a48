package fi.lupa.adapter.gateway;

import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Route;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.Identifier;
import fi.lupa.retail.StoreId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the mapping from topics to gateways.
 *
 * @param store the store of all its topics; null if the topic names it, or the gateway that signed in stands in
 * @param gateway likewise
 */
record Mapping(
        TopicPattern pattern,
        Route.Content content,
        @Nullable StoreId store,
        @Nullable GatewayId gateway) {
    /** The name that captures a store, and the field that fixes it. */
    static final String STORE = "store";

    /** The name that captures a gateway, and the field that fixes it. */
    static final String GATEWAY = "gateway";

    /** Where a topic of these levels leads; empty if it does not match or names no valid store and gateway. */
    Optional<Route> route(String[] topic, @Nullable GatewayRef signedIn) {
        if (!pattern.matches(topic)) {
            return Optional.empty();
        }
        StoreId toStore = store != null ? store : storeOf(topic, signedIn);
        GatewayId toGateway = gateway != null ? gateway : gatewayOf(topic, signedIn);
        return toStore == null || toGateway == null
                ? Optional.empty()
                : Optional.of(new Route(toStore, toGateway, pattern.text(), content));
    }

    /** Whether its topics lead to a gateway whoever publishes on them. */
    boolean tellsGateway() {
        return (store != null || pattern.hasName(STORE)) && (gateway != null || pattern.hasName(GATEWAY));
    }

    /** The filter of all its topics. */
    String filter() {
        return pattern.filter(Map.of());
    }

    /** The filter of its topics that lead to a gateway; empty if none does. */
    Optional<String> filterOf(GatewayRef to) {
        boolean isOther =
                (store != null && !store.equals(to.store())) || (gateway != null && !gateway.equals(to.gateway()));
        return isOther
                ? Optional.empty()
                : Optional.of(pattern.filter(
                        Map.of(STORE, to.store().value(), GATEWAY, to.gateway().value())));
    }

    private @Nullable StoreId storeOf(String[] topic, @Nullable GatewayRef signedIn) {
        String captured = pattern.capture(STORE, topic);
        if (captured != null) {
            return Identifier.isValid(captured) ? new StoreId(captured) : null;
        }
        return signedIn == null ? null : signedIn.store();
    }

    private @Nullable GatewayId gatewayOf(String[] topic, @Nullable GatewayRef signedIn) {
        String captured = pattern.capture(GATEWAY, topic);
        if (captured != null) {
            return Identifier.isValid(captured) ? new GatewayId(captured) : null;
        }
        return signedIn == null ? null : signedIn.gateway();
    }
}
