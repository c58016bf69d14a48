package fi.lupa.engine;

import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;

/** All that is held about a shopper. */
public interface Exports {
    /** One JSON document by the published schema, as one snapshot of the database tells it; no secret and no key. */
    Uni<String> of(ShopperId shopper);
}
