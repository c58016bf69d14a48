package fi.lupa.engine;

import fi.lupa.retail.Notice;
import fi.lupa.retail.Retailer;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/**
 * Where retailers, their topics and notices, their stores and the gateways' credentials are kept. Each call is one
 * transaction; a change that is refused fails with {@link Refusal}.
 */
public interface RetailRegister {
    /** Creates or replaces a retailer. */
    Uni<Written<Retailer>> put(Retailer retailer, Precondition precondition);

    /** The retailer of that id. */
    Uni<Optional<Versioned<Retailer>>> retailer(RetailerId id);

    /** Creates or replaces a topic; its names stay once a consent is about it, and sensitive stays sensitive. */
    Uni<Written<TopicTerms>> put(TopicTerms topic, Precondition precondition);

    /** The retailer's topic of that id. */
    Uni<Optional<Versioned<TopicTerms>>> topic(RetailerId retailer, TopicId id);

    /**
     * Creates or replaces a notice; its texts stay once a consent was given upon it.
     *
     * @param now when it is created, if it is
     */
    Uni<Written<Notice>> put(Notice notice, Instant now, Precondition precondition);

    /** The retailer's notice of that version. */
    Uni<Optional<Versioned<Notice>>> notice(RetailerId retailer, String version);

    /** Creates or replaces a store, and forgets the credentials of gateways that it has no more; its retailer stays. */
    Uni<Written<StoreLayout>> put(StoreLayout layout, Precondition precondition);

    /** The store of that id. */
    Uni<Optional<Versioned<StoreLayout>>> store(StoreId id);

    /** Replaces a gateway's credential; whether the store has such a gateway. */
    Uni<Boolean> replace(GatewayCredential credential);
}
