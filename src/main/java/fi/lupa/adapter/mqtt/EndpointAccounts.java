package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.MqttAccounts;
import fi.lupa.engine.Principal;
import fi.lupa.identity.DeviceId;
import fi.lupa.retail.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** The endpoint asks the database who may come in; what is left to do is to close what former credentials opened. */
@Singleton
@Typed(EndpointAccounts.class)
final class EndpointAccounts implements MqttAccounts {
    private final Connections connections;

    EndpointAccounts(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Uni<Void> ready() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> admit(GatewayRef gateway, String username, String password) {
        connections.close(new Principal.OfGateway(gateway), Closing.FORBIDDEN);
        return ready();
    }

    @Override
    public Uni<Void> admit(DeviceId device, String username, String password) {
        return ready();
    }

    @Override
    public Uni<Void> disconnect(DeviceId device, String username) {
        connections.close(new Principal.OfDevice(device), Closing.FORBIDDEN);
        return ready();
    }

    @Override
    public Uni<Void> expel(DeviceId device, String username) {
        return disconnect(device, username);
    }

    @Override
    public Uni<Void> keepOnly(Store store) {
        connections.closeIf(principal -> isFormer(principal, store), Closing.FORBIDDEN);
        return ready();
    }

    private static boolean isFormer(Principal principal, Store store) {
        return principal instanceof Principal.OfGateway of
                && of.gateway().store().equals(store.id())
                && !store.gateways().containsKey(of.gateway().gateway());
    }
}
