package fi.lupa.engine;

import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where stores and their gateways' credentials are kept. Each call is one transaction. */
public interface Stores {
    /**
     * Creates or replaces a store, and forgets the credentials of gateways that it has no more; its retailer stays. Fails
     * with {@link Refusal} or {@link PreconditionFailed}.
     */
    Uni<Written<StoreLayout>> put(Principal.OfStaff who, StoreLayout layout, Precondition precondition);

    /** The store of that id, if who asks may see it. */
    Uni<Optional<Versioned<StoreLayout>>> get(Principal.OfStaff who, StoreId id);

    /** Replaces a gateway's credential; whether the store has such a gateway. */
    Uni<Boolean> replace(Principal.OfStaff who, GatewayCredential credential);
}
