package fi.lupa.engine;

import fi.lupa.consent.Standing;
import fi.lupa.engine.Endings.OfShopper;
import fi.lupa.engine.Erasures.Begun;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a shopper is erased: everything ends with the guarantee of a withdrawal, apps are told and put out, and then nothing is
 * left but commitments whose keys are destroyed. An erasure that was interrupted is finished by whoever finds it.
 */
public final class ErasureFlow {
    private static final Duration INTERRUPTED = Duration.ofSeconds(15);

    private final Books books;
    private final BookKeeper keeper;
    private final Erasures erasures;
    private final EndingFlow endings;
    private final DeviceFlow devices;
    private final InstantSource clock;
    private final Consumer<ShopperId> permissionEnded;

    /**
     * A flow over its collaborators.
     *
     * @param permissionEnded makes the lanes drop what they may not know of a shopper any more
     */
    public ErasureFlow(
            Books books,
            BookKeeper keeper,
            Erasures erasures,
            EndingFlow endings,
            DeviceFlow devices,
            InstantSource clock,
            Consumer<ShopperId> permissionEnded) {
        this.books = books;
        this.keeper = keeper;
        this.erasures = erasures;
        this.endings = endings;
        this.devices = devices;
        this.clock = clock;
        this.permissionEnded = permissionEnded;
    }

    /**
     * Erases a shopper; empty if there is none. Fails with {@link NotYetFinal} where a hand-off may still be under way: all has
     * ended by then, and asking again goes on from there.
     */
    public Uni<Optional<Erased>> erase(ShopperId shopper) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        books.consents().rest(shopper, now);
        permissionEnded.accept(shopper);
        return erasures.begin(shopper, now)
                .flatMap(begun -> begun.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : goOn(shopper, begun.get()).map(Optional::of));
    }

    private Uni<Erased> goOn(ShopperId shopper, Begun begun) {
        OfShopper target = new OfShopper(shopper);
        return keeper.shopperChanged(shopper)
                .chain(() -> endings.silence(target))
                .invoke(ErasureFlow::requireFinal)
                .call(() -> devices.told(target))
                .call(() -> devices.close(begun.apps(), true))
                .flatMap(answer -> erasures.finish(shopper).map(counts -> new Erased(begun.at(), answer, counts)))
                .call(() -> keeper.shopperChanged(shopper))
                .invoke(() -> books.consents().stands(shopper, Long.MIN_VALUE, Standing.CLEAR, clock.instant()));
    }

    private static void requireFinal(EndingAnswer answer) {
        if (!answer.isFinal()) {
            throw new NotYetFinal();
        }
    }

    /** Finishes what was interrupted, here or elsewhere. */
    public Uni<Void> finishInterrupted() {
        return erasures.unfinished(clock.instant().minus(INTERRUPTED))
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(shopper ->
                                erase(shopper).onFailure(NotYetFinal.class).recoverWithItem(Optional.empty()))
                        .onItem()
                        .ignoreAsUni());
    }

    /**
     * An erasure that is final.
     *
     * @param counts how many of what were deleted
     */
    public record Erased(Instant at, EndingAnswer answer, Map<String, Integer> counts) {
        /** Takes a copy. */
        public Erased {
            counts = Map.copyOf(counts);
        }
    }
}
