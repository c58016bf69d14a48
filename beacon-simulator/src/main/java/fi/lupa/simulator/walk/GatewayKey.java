package fi.lupa.simulator.walk;

/**
 * Which gateway.
 *
 * @param storeId its store
 * @param gatewayId its id within the store
 */
record GatewayKey(String storeId, String gatewayId) {
    /** Where it publishes what it hears. */
    String topic() {
        return "lupa/v1/%s/%s/sightings".formatted(storeId, gatewayId);
    }
}
