package fi.lupa.adapter.metrics;

import fi.lupa.decision.Reason;
import fi.lupa.decision.Send;
import fi.lupa.decision.Verdict;
import fi.lupa.decision.Withhold;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Every series exists from the start, with a zero, and no tag says anything of a person. */
@ApplicationScoped
class MicrometerMeters implements Meters {
    private final MeterRegistry registry;
    private final Map<SightingOutcome, Counter> sightings;
    private final Map<Outcome, Counter> deliveries;
    private final Map<Reason, Counter> withheld;
    private final Counter sent;
    private final Counter unmapped;
    private final Counter tooLate;
    private final Counter headsSigned;
    private final Counter headsRefused;
    private final Timer committed;
    private final Timer handedOff;
    private final Timer laneLag;

    MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
        sightings = counters(SightingOutcome.class, o -> counter("lupa.sightings", "outcome", o));
        deliveries = counters(Outcome.class, o -> counter("lupa.deliveries", "outcome", o));
        withheld = counters(Reason.class, r -> verdicts("withheld", lower(r)));
        sent = verdicts("sent-to-outbox", "none");
        unmapped = registry.counter("lupa.messages.unmapped");
        tooLate = registry.counter("lupa.deliveries.too.late");
        headsSigned = registry.counter("lupa.audit.heads", "outcome", "signed");
        headsRefused = registry.counter("lupa.audit.heads", "outcome", "refused");
        committed = timer("lupa.sighting.to.commit");
        handedOff = timer("lupa.sighting.to.hand.off");
        laneLag = timer("lupa.lane.lag");
    }

    private static <E extends Enum<E>> Map<E, Counter> counters(Class<E> type, Function<E, Counter> make) {
        Map<E, Counter> counters = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            counters.put(value, make.apply(value));
        }
        return counters;
    }

    private Counter counter(String name, String tag, Enum<?> value) {
        return registry.counter(name, tag, lower(value));
    }

    private Counter verdicts(String verdict, String reason) {
        return registry.counter("lupa.verdicts", "verdict", verdict, "reason", reason);
    }

    private Timer timer(String name) {
        return Timer.builder(name).publishPercentileHistogram().register(registry);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void sightings(SightingOutcome outcome, long count) {
        increment(sightings.get(outcome), (double) count);
    }

    @Override
    public void unmapped() {
        unmapped.increment();
    }

    @Override
    public void verdict(Verdict verdict) {
        if (verdict instanceof Send) {
            sent.increment();
        } else if (verdict instanceof Withhold withhold) {
            increment(withheld.get(withhold.reason()), 1);
        }
    }

    @Override
    public void delivery(Outcome outcome) {
        increment(deliveries.get(outcome), 1);
    }

    private static void increment(@org.jspecify.annotations.Nullable Counter counter, double by) {
        if (counter != null) {
            counter.increment(by);
        }
    }

    @Override
    public void tooLate() {
        tooLate.increment();
    }

    @Override
    public void headSigned(boolean signed) {
        (signed ? headsSigned : headsRefused).increment();
    }

    @Override
    public void committedAfter(Duration duration) {
        committed.record(duration);
    }

    @Override
    public void handedOffAfter(Duration duration) {
        handedOff.record(duration);
    }

    @Override
    public void laneLag(Duration duration) {
        laneLag.record(duration);
    }

    @Override
    public void watchInHand(IntSupplier inHand) {
        Gauge.builder("lupa.messages.in.hand", inHand::getAsInt).register(registry);
    }
}
