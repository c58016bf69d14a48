package fi.lupa.engine;

import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Notes which offers the books were asked to read anew. */
final class BooksRead implements BookKeeper {
    private final List<OfferId> offers = new ArrayList<>();

    List<OfferId> offers() {
        return offers;
    }

    @Override
    public Uni<Void> offerChanged(OfferId offer) {
        return Uni.createFrom().voidItem().invoke(() -> offers.add(offer));
    }

    @Override
    public Uni<Void> open() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> shopperChanged(ShopperId shopper) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> storeChanged(StoreId store) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> retailerChanged(RetailerId retailer) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> topicChanged(RetailerId retailer, TopicId topic) {
        return Uni.createFrom().voidItem();
    }
}
