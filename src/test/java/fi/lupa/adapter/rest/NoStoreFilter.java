package fi.lupa.adapter.rest;

import fi.lupa.engine.Principal;
import fi.lupa.engine.StoreFilter;
import fi.lupa.retail.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/** The application's filter taken away: nobody is limited. */
@Alternative
@ApplicationScoped
public class NoStoreFilter implements StoreFilter {
    @Override
    public Optional<Set<StoreId>> limit(Principal.OfStaff who) {
        return Optional.empty();
    }
}
