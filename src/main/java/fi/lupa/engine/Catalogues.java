package fi.lupa.engine;

import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where retailers' catalogues are read. */
public interface Catalogues {
    /** The catalogue of that retailer; empty if there is no such retailer. */
    Uni<Optional<Catalogue>> of(RetailerId retailer);
}
