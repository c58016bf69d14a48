package fi.lupa.adapter.mqtt;

import fi.lupa.engine.MqttAccounts;
import fi.lupa.engine.Uplink;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one place that chooses between the endpoint and a broker; what is not chosen is never made. */
@Singleton
final class TransportWiring {
    private final BrokerConfig config;

    TransportWiring(BrokerConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Transport transport(Instance<EndpointTransport> endpoint, Instance<BrokerTransport> broker) {
        return config.url().isPresent() ? broker.get() : endpoint.get();
    }

    @Produces
    @Singleton
    Uplink uplink(Transport transport) {
        return transport::isSending;
    }

    @Produces
    @Singleton
    MqttAccounts accounts(Instance<EndpointAccounts> endpoint, Instance<BrokerAccounts> broker) {
        return config.url().isPresent() ? broker.get() : endpoint.get();
    }
}
