package fi.lupa.engine;

import fi.lupa.identity.DeviceId;
import fi.lupa.identity.DeviceIdentity;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The devices of shoppers after their enrolment. A device of somebody else is like one that is not there. */
public interface Devices {
    /** A shopper's devices, oldest first; few. */
    Uni<List<KeptDevice>> list(ShopperId shopper);

    /** A device. */
    Uni<Optional<KeptDevice>> find(ShopperId shopper, DeviceId device);

    /** Changes what is not null; the device afterwards. */
    Uni<Optional<KeptDevice>> change(
            ShopperId shopper, DeviceId device, @Nullable String language, @Nullable String timeZone);

    /**
     * Makes a device be recognised by that and nothing else; whether there is such a device. Fails with {@link SignalTaken} if
     * another device is recognised by it.
     */
    Uni<Boolean> identify(ShopperId shopper, DeviceId device, DeviceIdentity identity);

    /** Replaces the credentials of a device's app; the former user name. Other instances close what it opened. */
    Uni<Optional<String>> replaceCredentials(ShopperId shopper, DeviceId device, Credentials credentials);

    /**
     * Begins the removal of a device: it is recognised no more, gets nothing any more, and what is pending for it is cancelled;
     * its user name.
     */
    Uni<Optional<String>> disable(ShopperId shopper, DeviceId device);

    /** Whether no app that is connected still waits to be told of a cancel. */
    Uni<Boolean> areCancelsTold(Endings.Target target);

    /** Removes a disabled device, and its id from what stays. */
    Uni<Void> remove(ShopperId shopper, DeviceId device);

    /** What an app signs in with over MQTT; of the password only its hash. */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    record Credentials(String username, byte[] passwordHash) {}
}
