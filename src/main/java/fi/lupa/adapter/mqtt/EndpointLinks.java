package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayLinks;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Principal;
import jakarta.inject.Singleton;

/** Gateways' connections at the endpoint. */
@Singleton
final class EndpointLinks implements GatewayLinks {
    private final Connections connections;

    EndpointLinks(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void close(GatewayRef gateway) {
        connections.close(new Principal.OfGateway(gateway), Closing.FORBIDDEN);
    }
}
