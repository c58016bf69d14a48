package fi.lupa.engine;

import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Offers without a database. */
final class OffersInMemory implements Offers {
    private final Map<OfferId, KeptOffer> kept = new HashMap<>();

    KeptOffer kept(OfferId id) {
        return kept.get(id);
    }

    /** Keeps the offer in another form and a higher version. */
    void change(OfferDraft draft) {
        Offer offer = draft.of(
                new RetailerId("r1"), Instant.EPOCH, version(draft.id()).orElse(0) + 1);
        kept.put(draft.id(), new KeptOffer(offer, null));
    }

    private OptionalLong version(OfferId id) {
        KeptOffer offer = kept.get(id);
        return offer == null
                ? OptionalLong.empty()
                : OptionalLong.of(offer.offer().version());
    }

    @Override
    public Uni<Written<KeptOffer>> put(Principal.OfStaff who, OfferDraft draft, Precondition precondition) {
        return check(draft, precondition).map(x -> {
            boolean created = !kept.containsKey(draft.id());
            change(draft);
            return new Written<>(kept(draft.id()), kept(draft.id()).offer().version(), created);
        });
    }

    private Uni<Void> check(OfferDraft draft, Precondition precondition) {
        return precondition.admits(version(draft.id()))
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new PreconditionFailed());
    }

    @Override
    public Uni<Optional<KeptOffer>> get(Principal.OfStaff who, OfferId id) {
        return Uni.createFrom().item(() -> Optional.ofNullable(kept.get(id)));
    }

    @Override
    public Uni<Boolean> delete(Principal.OfStaff who, OfferId id, Precondition precondition) {
        return precondition.admits(version(id))
                ? Uni.createFrom().item(() -> kept.remove(id) != null)
                : Uni.createFrom().failure(new PreconditionFailed());
    }

    @Override
    public Uni<List<KeptOffer>> list(Principal.OfStaff who, StoreId store, String after, int limit) {
        return Uni.createFrom().item(List.copyOf(kept.values()));
    }
}
