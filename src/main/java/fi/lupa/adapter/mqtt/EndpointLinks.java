package fi.lupa.adapter.mqtt;

import fi.lupa.engine.Links;
import fi.lupa.engine.Principal;
import fi.lupa.identity.DeviceId;
import jakarta.inject.Singleton;

/** People's connections at the endpoint: apps, and of staff only administrators. */
@Singleton
final class EndpointLinks implements Links {
    private final Connections connections;

    EndpointLinks(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void close(String username) {
        connections.close(Principal.OfStaff.administrator(username), Closing.FORBIDDEN);
    }

    @Override
    public void close(DeviceId device) {
        connections.close(new Principal.OfDevice(device), Closing.FORBIDDEN);
    }
}
