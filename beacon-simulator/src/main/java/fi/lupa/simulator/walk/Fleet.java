package fi.lupa.simulator.walk;

import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.ShopSetup;
import fi.lupa.simulator.mqtt.GatewayLink;
import fi.lupa.simulator.mqtt.LinkTally;
import fi.lupa.simulator.scenario.GatewayPlace;
import fi.lupa.simulator.scenario.Scenario;
import fi.lupa.simulator.scenario.Store;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Every gateway's connection. For one thread. */
final class Fleet implements AutoCloseable {
    private static final int CAPACITY = 2_000;

    private final int txPower;
    private final Map<GatewayKey, GatewayLink> links = new LinkedHashMap<>();
    private long batches;
    private long sightings;

    private Fleet(int txPower) {
        this.txPower = txPower;
    }

    /**
     * Gives every gateway new credentials and begins to connect it.
     *
     * @throws ApiFailure if credentials are refused
     */
    static Fleet connect(Scenario scenario, ShopSetup setup, String mqttUrl) throws ApiFailure, InterruptedException {
        Fleet fleet = new Fleet(scenario.radio().txPower());
        for (Store store : scenario.stores()) {
            for (GatewayPlace gateway : store.gateways()) {
                fleet.links.put(
                        new GatewayKey(store.id(), gateway.id()),
                        new GatewayLink(setup.gateway(store, gateway, mqttUrl), CAPACITY));
            }
        }
        return fleet;
    }

    /**
     * Waits until every gateway was connected.
     *
     * @throws ApiFailure naming the first that was not in time, and why
     */
    void awaitOpen(Duration patience) throws ApiFailure, InterruptedException {
        for (Map.Entry<GatewayKey, GatewayLink> entry : links.entrySet()) {
            if (!entry.getValue().awaitOpen(patience)) {
                String why = entry.getValue().trouble().orElse("no answer");
                throw new ApiFailure("%s cannot connect: %s".formatted(entry.getKey(), why));
            }
        }
    }

    /** Publishes a batch, now or as soon as its gateway is connected. */
    void publish(Batch batch) {
        batches++;
        sightings += batch.sightings().size();
        Objects.requireNonNull(links.get(batch.gateway())).publish(batch.publication(txPower));
    }

    /** Waits until everything is acknowledged; each gateway gets the same patience. */
    void drain(Duration patience) throws InterruptedException {
        for (GatewayLink link : links.values()) {
            link.drain(patience);
        }
    }

    long batches() {
        return batches;
    }

    long sightings() {
        return sightings;
    }

    LinkTally tally() {
        return links.values().stream().map(GatewayLink::tally).reduce(LinkTally.NONE, LinkTally::plus);
    }

    @Override
    public void close() {
        links.values().parallelStream().forEach(GatewayLink::close);
    }
}
