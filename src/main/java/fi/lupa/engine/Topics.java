package fi.lupa.engine;

import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where retailers' topics are kept. Each call is one transaction. */
public interface Topics {
    /**
     * Creates or replaces a topic; its names stay once a consent is about it, and what is sensitive stays so. Fails with
     * {@link Refusal} or {@link PreconditionFailed}.
     */
    Uni<Written<TopicTerms>> put(Principal.OfStaff who, TopicTerms topic, Precondition precondition);

    /** The retailer's topic of that id, if who asks may see a store of the retailer. */
    Uni<Optional<Versioned<TopicTerms>>> get(Principal.OfStaff who, RetailerId retailer, TopicId id);
}
