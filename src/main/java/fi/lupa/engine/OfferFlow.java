package fi.lupa.engine;

import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferStatus;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How offers change: who asks sees only offers whose stores are all theirs; what takes an offer away is answered when nothing of it is under way, and every answer waits until
 * this instance's book has the change.
 */
public final class OfferFlow {
    private final Offers offers;
    private final EndingFlow endings;
    private final BookKeeper books;

    /** A flow over its collaborators. */
    public OfferFlow(Offers offers, EndingFlow endings, BookKeeper books) {
        this.offers = offers;
        this.endings = endings;
        this.books = books;
    }

    /**
     * Creates or replaces an offer; one that is not active afterwards is silent before the answer, also where the same was
     * asked before. Fails with {@link Refusal}, {@link PreconditionFailed} or {@link NotYetFinal}.
     */
    public Uni<Written<KeptOffer>> put(Principal.OfStaff who, OfferDraft draft, Precondition precondition) {
        return offers.put(who, draft, precondition)
                .call(written -> books.offerChanged(draft.id()))
                .call(written -> draft.status() == OfferStatus.ACTIVE
                        ? Uni.createFrom().voidItem()
                        : endings.silence(new Endings.OfOffer(draft.id()))
                                .map(Optional::of)
                                .invoke(OfferFlow::requireFinal));
    }

    /** Deletes an offer; whether there was one. Fails with {@link PreconditionFailed} or {@link NotYetFinal}. */
    public Uni<Boolean> delete(Principal.OfStaff who, OfferId id, Precondition precondition) {
        return offers.get(who, id)
                .invoke(kept -> kept.ifPresent(k -> require(k, precondition)))
                .chain(kept -> kept.isPresent()
                        ? ended(who, id, precondition).chain(after -> offers.delete(who, id, after))
                        : Uni.createFrom().item(false))
                .call(deleted ->
                        deleted ? books.offerChanged(id) : Uni.createFrom().voidItem());
    }

    private static void require(KeptOffer kept, Precondition precondition) {
        if (!precondition.admits(OptionalLong.of(kept.offer().version()))) {
            throw new PreconditionFailed();
        }
    }

    /** Stops an offer that is not deleted; empty if there is none. */
    public Uni<Optional<EndingAnswer>> stop(Principal.OfStaff who, OfferId id) {
        return offers.get(who, id)
                .chain(kept -> kept.isPresent()
                        ? endings.stop(who, id).call(x -> books.offerChanged(id))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** Stops an offer, and carries the client's precondition over to the version that the stop made. */
    private Uni<Precondition> ended(Principal.OfStaff who, OfferId id, Precondition precondition) {
        return stop(who, id)
                .invoke(OfferFlow::requireFinal)
                .chain(x -> offers.get(who, id))
                .map(kept -> precondition.version().isPresent() && kept.isPresent()
                        ? Precondition.version(kept.get().offer().version())
                        : precondition);
    }

    private static void requireFinal(Optional<EndingAnswer> answer) {
        if (answer.isPresent() && !answer.get().isFinal()) {
            throw new NotYetFinal();
        }
    }
}
