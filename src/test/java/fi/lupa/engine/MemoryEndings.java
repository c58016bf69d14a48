package fi.lupa.engine;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Endings of the consents of one shopper without a database; it notes the order of what is asked. */
final class MemoryEndings implements Endings {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<ConsentId, Instant> ended = new LinkedHashMap<>();
    volatile List<ConsentId> known = List.of();
    /** How many more times somebody must ask until it is quiet. */
    final AtomicInteger handOffsUnderWay = new AtomicInteger();

    volatile boolean down;
    volatile boolean sealed;

    @Override
    public Uni<List<Ended>> end(ShopperId shopper, List<ConsentId> consents, EndedBy by, Instant at) {
        asked.add("end");
        if (down) {
            return Uni.createFrom().failure(new IllegalStateException("down"));
        }
        List<Ended> answer = new ArrayList<>();
        for (ConsentId consent : consents) {
            if (known.contains(consent)) {
                ended.putIfAbsent(consent, at);
                answer.add(new Ended(consent, ended.get(consent), by));
            }
        }
        return Uni.createFrom().item(answer);
    }

    @Override
    public Uni<Boolean> stop(Principal.OfStaff who, OfferId offer, Instant at) {
        throw new AssertionError("no offer ends here");
    }

    @Override
    public Uni<Boolean> isQuiet(Target target) {
        asked.add("quiet");
        return Uni.createFrom().item(() -> handOffsUnderWay.decrementAndGet() < 0);
    }

    @Override
    public Uni<Boolean> isIdle(Target target) {
        return isQuiet(target);
    }

    @Override
    public Uni<Tally> tally(Target target) {
        return Uni.createFrom().item(new Tally(3, 2));
    }

    @Override
    public Uni<Optional<Long>> position(ConsentId consent) {
        return Uni.createFrom().item(() -> sealed ? Optional.of(17L) : Optional.empty());
    }
}
