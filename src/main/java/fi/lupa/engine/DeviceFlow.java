package fi.lupa.engine;

import fi.lupa.engine.Devices.Credentials;
import fi.lupa.engine.Endings.OfDevice;
import fi.lupa.engine.Endings.OfShopper;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.DeviceIdentity;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How devices change and go, and what was opened under former credentials closes: when a removal is answered nothing is handed
 * off to the device any more, and when new credentials are, nothing to who came in by the former ones.
 */
public final class DeviceFlow {
    private static final Duration TELLING = Duration.ofSeconds(1);

    private final Devices devices;
    private final MqttAccounts accounts;
    private final EndingFlow endings;
    private final BookKeeper keeper;

    /** A flow over its collaborators. */
    public DeviceFlow(Devices devices, MqttAccounts accounts, EndingFlow endings, BookKeeper keeper) {
        this.devices = devices;
        this.accounts = accounts;
        this.endings = endings;
        this.keeper = keeper;
    }

    /** Makes a device be recognised by that alone, from the answer on; whether there is such a device. */
    public Uni<Boolean> identify(ShopperId shopper, DeviceId device, DeviceIdentity identity) {
        return devices.identify(shopper, device, identity).call(() -> keeper.shopperChanged(shopper));
    }

    /**
     * Replaces the credentials of a device's app; whether there is such a device. Fails with {@link NotYetFinal} where a hand-off
     * to who came in by the former ones may still be under way.
     */
    public Uni<Boolean> replaceCredentials(
            ShopperId shopper, DeviceId device, Credentials credentials, String password) {
        return accounts.ready()
                .chain(() -> devices.replaceCredentials(shopper, device, credentials))
                .call(former -> former.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : accounts.expel(device, former.get())
                                .chain(() -> accounts.admit(device, credentials.username(), password))
                                .chain(() -> requireIdle(new OfDevice(device))))
                .map(Optional::isPresent);
    }

    /** Closes what a shopper's apps have open; with {@code forGood} their accounts end as well. */
    public Uni<Void> close(Tokens.Ended ended, boolean forGood) {
        return each(ended.apps(), forGood).chain(() -> requireIdle(new OfShopper(ended.shopper())));
    }

    private Uni<Void> each(List<Tokens.App> apps, boolean forGood) {
        return Multi.createFrom()
                .iterable(apps)
                .onItem()
                .transformToUniAndConcatenate(app -> forGood
                        ? accounts.expel(app.device(), app.username())
                        : accounts.disconnect(app.device(), app.username()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> requireIdle(Endings.Target target) {
        return endings.idle(target)
                .invoke(idle -> {
                    if (!idle) {
                        throw new NotYetFinal();
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Removes a device; empty if there is none. It is silent first, then its app is told of the cancels and put out. Where the
     * answer is not final the device gets nothing any more all the same, and asking again goes on from there.
     */
    public Uni<Optional<EndingAnswer>> remove(ShopperId shopper, DeviceId device) {
        OfDevice target = new OfDevice(device);
        return devices.disable(shopper, device)
                .flatMap(username -> username.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : keeper.shopperChanged(shopper)
                                .chain(() -> endings.silence(target))
                                .call(answer -> answer.isFinal()
                                        ? told(target)
                                                .chain(() -> accounts.expel(device, username.get()))
                                                .chain(() -> devices.remove(shopper, device))
                                        : Uni.createFrom().voidItem())
                                .map(Optional::of));
    }

    /** Waits a little for apps that are connected to learn of the cancels. */
    Uni<Boolean> told(Endings.Target target) {
        return EndingFlow.until(() -> devices.areCancelsTold(target), Deadline.after(System.nanoTime(), TELLING));
    }
}
