package fi.lupa.engine;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Enrols shoppers and their devices. */
public interface Shoppers {
    /**
     * Adds a shopper.
     *
     * @param request empty where the client gave no idempotency key
     * @return the earlier answer if the request was carried out before; fails with {@link IdempotencyKeyReused}
     */
    Uni<Optional<EarlierAnswer>> enrol(NewShopper shopper, Optional<IdempotentRequest> request);

    /**
     * Adds a device to a shopper.
     *
     * @param request empty where the client gave no idempotency key
     * @return the earlier answer if the request was carried out before; fails with {@link IdempotencyKeyReused}, or
     *     {@link SignalTaken} if another device is recognised by that id
     */
    Uni<Optional<EarlierAnswer>> register(NewDevice device, Optional<IdempotentRequest> request);
}
