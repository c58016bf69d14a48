package fi.lupa.engine;

import fi.lupa.retail.Retailer;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where retailers are kept. Each call is one transaction. */
public interface Retailers {
    /** Creates or replaces a retailer; fails with {@link PreconditionFailed}. */
    Uni<Written<Retailer>> put(Principal.OfStaff who, Retailer retailer, Precondition precondition);

    /** The retailer of that id, if who asks may see a store of it. */
    Uni<Optional<Versioned<Retailer>>> get(Principal.OfStaff who, RetailerId id);
}
