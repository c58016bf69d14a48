package fi.lupa.engine;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.engine.Endings.OfConsents;
import fi.lupa.engine.Endings.OfOffer;
import fi.lupa.engine.Endings.Target;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How permission ends: shut the book, end it in the database, wait until no hand-off is under way, wait for the proof.
 *
 * <p>Once the answer is out, no hand-off under what was ended starts or is in flight, on any instance. Where that cannot be
 * told within the patience the answer is that it is not final yet; the end itself stands, and asking again goes on from
 * there.
 */
public final class EndingFlow {
    private static final Duration POLL = Duration.ofMillis(15);

    private final Books books;
    private final Endings endings;
    private final Sealer sealer;
    private final InstantSource clock;
    private final Duration patience;
    private final Consumer<ShopperId> permissionEnded;

    /**
     * A flow over its collaborators.
     *
     * @param patience how long an answer may wait for hand-offs under way
     * @param permissionEnded makes the lanes drop what they may not know of a shopper any more
     */
    public EndingFlow(
            Books books,
            Endings endings,
            Sealer sealer,
            InstantSource clock,
            Duration patience,
            Consumer<ShopperId> permissionEnded) {
        this.books = books;
        this.endings = endings;
        this.sealer = sealer;
        this.clock = clock;
        this.patience = patience;
        this.permissionEnded = permissionEnded;
    }

    /** Withdraws a shopper's consents; empty if none of them is the shopper's. Withdrawing again gives the same answer. */
    public Uni<Optional<EndingAnswer>> withdraw(ShopperId shopper, List<ConsentId> consents) {
        return end(shopper, consents, EndedBy.WITHDRAWAL);
    }

    /** Ends a shopper's consents; empty if none of them is the shopper's. Those that had ended keep their end. */
    public Uni<Optional<EndingAnswer>> end(ShopperId shopper, List<ConsentId> consents, EndedBy by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        consents.forEach(consent -> books.consents().shut(shopper, consent, now));
        permissionEnded.accept(shopper);
        return endings.end(shopper, consents, by, now)
                .flatMap(ended -> ended.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : settle(ended).map(Optional::of));
    }

    /** Makes final what a transaction has ended of a shopper's consents for a reason that came from elsewhere. */
    public Uni<EndingAnswer> finish(ShopperId shopper, List<Endings.Ended> ended) {
        Instant now = clock.instant();
        ended.forEach(end -> books.consents().shut(shopper, end.consent(), now));
        permissionEnded.accept(shopper);
        return settle(ended);
    }

    private Uni<EndingAnswer> settle(List<Endings.Ended> ended) {
        return settle(new OfConsents(ended.stream().map(Endings.Ended::consent).toList()), ended);
    }

    /** Stops an offer; empty if there is none of that id whose stores are all of who asks. */
    public Uni<Optional<EndingAnswer>> stop(Principal.OfStaff who, OfferId offer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return endings.stop(who, offer, now)
                .flatMap(stopped -> stopped
                        ? settle(new OfOffer(offer), List.of()).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Cancels what is pending for a target that may get nothing any more, which is committed already, and waits for hand-offs
     * under way.
     */
    public Uni<EndingAnswer> silence(Endings.Target target) {
        return settle(target, List.of());
    }

    private Uni<EndingAnswer> settle(Target target, List<Endings.Ended> ended) {
        long from = System.nanoTime();
        return quiet(target, Deadline.after(from, patience))
                .flatMap(
                        quiet -> quiet ? prove(target, ended) : Uni.createFrom().item(EndingAnswer.notYetFinal(ended)));
    }

    private Uni<Boolean> quiet(Target target, Deadline deadline) {
        return until(() -> endings.isQuiet(target), deadline);
    }

    /** Waits for hand-offs under way to a target, which may get others later; whether there is none now. */
    public Uni<Boolean> idle(Target target) {
        return until(() -> endings.isIdle(target), Deadline.after(System.nanoTime(), patience));
    }

    static Uni<Boolean> until(Supplier<Uni<Boolean>> condition, Deadline deadline) {
        return condition
                .get()
                .flatMap(holds -> holds || deadline.hasPassed(System.nanoTime())
                        ? Uni.createFrom().item(holds)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(POLL)
                                .flatMap(x -> until(condition, deadline)));
    }

    private Uni<EndingAnswer> prove(Target target, List<Endings.Ended> ended) {
        return sealer.seal()
                .flatMap(proved -> endings.tally(target))
                .flatMap(tally -> position(ended)
                        .map(position -> position.map(at -> EndingAnswer.settled(ended, at, tally))
                                .orElseGet(() -> EndingAnswer.notYetFinal(ended))));
    }

    /** The position of the proof; empty while another instance is still sealing it. */
    private Uni<Optional<Long>> position(List<Endings.Ended> ended) {
        return ended.isEmpty()
                ? Uni.createFrom().item(Optional.of(0L))
                : endings.position(ended.get(ended.size() - 1).consent());
    }
}
