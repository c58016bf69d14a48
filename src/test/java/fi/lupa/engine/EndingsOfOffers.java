package fi.lupa.engine;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferStatus;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stops of offers without a database. */
final class EndingsOfOffers implements Endings {
    private final OffersInMemory offers;
    private final List<OfferId> stopped = new ArrayList<>();
    private final List<OfferId> silenced = new ArrayList<>();
    private boolean handOffUnderWay;

    EndingsOfOffers(OffersInMemory offers) {
        this.offers = offers;
    }

    List<OfferId> stopped() {
        return stopped;
    }

    List<OfferId> silenced() {
        return silenced;
    }

    void handOffUnderWay(boolean underWay) {
        handOffUnderWay = underWay;
    }

    @Override
    public Uni<Boolean> stop(Principal.OfStaff who, OfferId offer, Instant at) {
        stopped.add(offer);
        offers.change(Drafts.of(offer, OfferStatus.ENDED));
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Boolean> isQuiet(Target target) {
        silenced.add(((OfOffer) target).offer());
        return Uni.createFrom().item(() -> !handOffUnderWay);
    }

    @Override
    public Uni<Boolean> isIdle(Target target) {
        return isQuiet(target);
    }

    @Override
    public Uni<Tally> tally(Target target) {
        return Uni.createFrom().item(new Tally(0, 0));
    }

    @Override
    public Uni<List<Ended>> end(ShopperId shopper, List<ConsentId> consents, EndedBy by, Instant at) {
        throw new AssertionError("no consent ends with an offer");
    }

    @Override
    public Uni<Optional<Long>> position(ConsentId consent) {
        throw new AssertionError("no consent ends with an offer");
    }
}
