package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayLinks;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Principal;
import fi.lupa.engine.StaffLinks;
import jakarta.inject.Singleton;

/** Gateways' and administrators' connections at the endpoint. */
@Singleton
final class EndpointLinks implements GatewayLinks, StaffLinks {
    private final Connections connections;

    EndpointLinks(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void close(GatewayRef gateway) {
        connections.close(new Principal.OfGateway(gateway), Closing.FORBIDDEN);
    }

    /** Of staff only administrators are let in. */
    @Override
    public void close(String username) {
        connections.close(Principal.OfStaff.administrator(username), Closing.FORBIDDEN);
    }
}
