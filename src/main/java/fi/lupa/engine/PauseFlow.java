package fi.lupa.engine;

import fi.lupa.engine.Endings.OfShopper;
import fi.lupa.engine.Pauses.Pause;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How permission rests and goes on: the book rests first, then the database, then the answer waits until no hand-off to the
 * shopper is under way; what a pause cancelled stays cancelled.
 */
public final class PauseFlow {
    private final Books books;
    private final BookKeeper keeper;
    private final Pauses pauses;
    private final EndingFlow endings;
    private final InstantSource clock;
    private final Consumer<ShopperId> permissionEnded;

    /**
     * A flow over its collaborators.
     *
     * @param permissionEnded makes the lanes drop what they may not know of a shopper any more
     */
    public PauseFlow(
            Books books,
            BookKeeper keeper,
            Pauses pauses,
            EndingFlow endings,
            InstantSource clock,
            Consumer<ShopperId> permissionEnded) {
        this.books = books;
        this.keeper = keeper;
        this.pauses = pauses;
        this.endings = endings;
        this.clock = clock;
        this.permissionEnded = permissionEnded;
    }

    /** Makes all of a shopper's consents rest. If it fails they rest here all the same, and the shopper asks again. */
    public Uni<Paused> pause(ShopperId shopper, Optional<Instant> until) {
        Instant now = now();
        books.consents().rest(shopper, now);
        permissionEnded.accept(shopper);
        return pauses.pause(shopper, until, now)
                .invoke(pause -> stands(shopper, pause))
                .flatMap(pause -> endings.silence(new OfShopper(shopper))
                        .flatMap(answer -> prove(shopper, answer))
                        .map(answer -> new Paused(pause, answer)));
    }

    private Uni<EndingAnswer> prove(ShopperId shopper, EndingAnswer silent) {
        return silent.isFinal()
                ? pauses.position(shopper)
                        .map(position ->
                                position.map(silent::provedAt).orElseGet(() -> EndingAnswer.notYetFinal(List.of())))
                : Uni.createFrom().item(silent);
    }

    /** Ends the pause; consents that have not ended permit again what happens from now on. */
    public Uni<Pause> resume(ShopperId shopper) {
        return pauses.resume(shopper, now())
                .invoke(pause -> stands(shopper, pause))
                .call(() -> keeper.shopperChanged(shopper));
    }

    private void stands(ShopperId shopper, Pause pause) {
        books.consents().stands(shopper, pause.revision(), pause.standing(), clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A pause, and what became of the deliveries. */
    public record Paused(Pause pause, EndingAnswer answer) {}
}
