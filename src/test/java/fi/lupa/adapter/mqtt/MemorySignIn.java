package fi.lupa.adapter.mqtt;

import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Principal;
import fi.lupa.engine.SignIn;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory: each one's password is {@code secret}. */
final class MemorySignIn implements SignIn {
    static final String PASSWORD = "secret";

    volatile boolean isAway;
    private final Map<String, Principal> accounts = new ConcurrentHashMap<>();

    /** An account of a gateway, named after it. */
    void addGateway(String store, String gateway) {
        accounts.put(gateway, new Principal.OfGateway(new GatewayRef(new StoreId(store), new GatewayId(gateway))));
    }

    /** An account of a device, named after it. */
    void addDevice(DeviceId device) {
        accounts.put(device.toString(), new Principal.OfDevice(device));
    }

    void addStaff(String name, String role) {
        accounts.put(name, new Principal.OfStaff(name, role, Set.of()));
    }

    @Override
    public Uni<Optional<Principal>> byPassword(String username, String password, ClientNetwork from) {
        if (isAway) {
            return Uni.createFrom().failure(new IllegalStateException("the database is away"));
        }
        Optional<Principal> found = Optional.ofNullable(accounts.get(username));
        return Uni.createFrom().item(found.filter(account -> password.equals(PASSWORD)));
    }

    @Override
    public Uni<Optional<ShopperId>> byToken(String token, boolean toErase) {
        return Uni.createFrom().item(Optional.empty());
    }
}
