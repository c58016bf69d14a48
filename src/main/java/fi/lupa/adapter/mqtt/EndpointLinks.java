package fi.lupa.adapter.mqtt;

import fi.lupa.engine.Principal;
import fi.lupa.engine.StaffLinks;
import jakarta.inject.Singleton;

/** Administrators' connections at the endpoint: of staff only these are let in. */
@Singleton
final class EndpointLinks implements StaffLinks {
    private final Connections connections;

    EndpointLinks(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void close(String username) {
        connections.close(Principal.OfStaff.administrator(username), Closing.FORBIDDEN);
    }
}
