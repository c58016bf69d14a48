package fi.lupa.adapter.db;

import fi.lupa.engine.BookKeeper;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the books from the database. */
@ApplicationScoped
class PgBookKeeper implements BookKeeper {
    private final ShopperReader shoppers;
    private final RetailReader retail;
    private final ChangeFeed feed;

    PgBookKeeper(ShopperReader shoppers, RetailReader retail, ChangeFeed feed) {
        this.shoppers = shoppers;
        this.retail = retail;
        this.feed = feed;
    }

    /** The feed's place is taken before the reading, so that nothing falls between the two. */
    @Override
    public Uni<Void> open() {
        return feed.takePlace()
                .flatMap(x -> retail.readAll())
                .flatMap(x -> shoppers.readAll())
                .invoke(feed::follow);
    }

    @Override
    public Uni<Void> shopperChanged(ShopperId shopper) {
        return shoppers.read(List.of(shopper.value()));
    }

    @Override
    public Uni<Void> storeChanged(StoreId store) {
        return retail.store(store.value());
    }

    @Override
    public Uni<Void> offerChanged(OfferId offer) {
        return retail.offer(offer.value());
    }

    @Override
    public Uni<Void> retailerChanged(RetailerId retailer) {
        return retail.retailer(retailer.value());
    }

    @Override
    public Uni<Void> topicChanged(RetailerId retailer, TopicId topic) {
        return retail.topic(retailer.value(), topic.value());
    }
}
