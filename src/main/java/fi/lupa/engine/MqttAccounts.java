package fi.lupa.engine;

import fi.lupa.identity.DeviceId;
import fi.lupa.retail.Store;
import io.smallrye.mutiny.Uni;

/**
 * What lets gateways and apps in over MQTT, kept in step with the credentials in the database. Every call may be repeated, and
 * fails with {@link BrokerAway} when it cannot be carried out now. Any thread.
 */
public interface MqttAccounts {
    /** Fails unless accounts can be changed now: asked before credentials are made, so that none are made in vain. */
    Uni<Void> ready();

    /** Lets a gateway in by its new credentials, and puts out whoever came in by former ones. */
    Uni<Void> admit(GatewayRef gateway, String username, String password);

    /** Lets the app of a device in. */
    Uni<Void> admit(DeviceId device, String username, String password);

    /** Puts the app of a device out; it may come in again. */
    Uni<Void> disconnect(DeviceId device, String username);

    /** Puts the app of a device out, and lets nobody in by that account any more. */
    Uni<Void> expel(DeviceId device, String username);

    /** Puts out whatever came in as a gateway that the store has no more. */
    Uni<Void> keepOnly(Store store);
}
