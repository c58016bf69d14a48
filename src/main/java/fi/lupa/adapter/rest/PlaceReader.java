package fi.lupa.adapter.rest;

import fi.lupa.offer.Place;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where and how an offer is triggered: each trigger takes fields of its own and no others. */
final class PlaceReader {
    private static final Set<Trigger> IN_ZONE = EnumSet.of(Trigger.ZONE, Trigger.DWELL);
    private static final Duration MAX_DWELL = Duration.ofDays(1);

    private final FieldErrors errors;
    private final OfferRequest body;

    PlaceReader(FieldErrors errors, OfferRequest body) {
        this.errors = errors;
        this.body = body;
    }

    /** The place; empty with notes where something is wrong. */
    Optional<Place> read() {
        errors.require(body.trigger() != null, "trigger", "required", "the trigger is needed");
        return errors.parse("trigger", body.trigger(), PlaceReader::trigger).flatMap(this::read);
    }

    private Optional<Place> read(Trigger trigger) {
        boolean zoneFits = fits("zoneId", body.zoneId(), IN_ZONE.contains(trigger), trigger);
        boolean dwellFits = fits("dwell", body.dwell(), trigger == Trigger.DWELL, trigger);
        boolean rssiFits = body.minRssi() == null || trigger == Trigger.ZONE;
        errors.require(rssiFits, "minRssi", "not-applicable", "the trigger " + trigger + " takes no minRssi");
        errors.require(isRssi(body.minRssi()), "minRssi", "range", "the RSSI is -127 to 20 dBm");
        Optional<ZoneId> zone = errors.parse("zoneId", body.zoneId(), ZoneId::new);
        Optional<Duration> dwell = Durations.read(errors, "dwell", body.dwell(), MAX_DWELL);
        boolean whole =
                zone.isPresent() == IN_ZONE.contains(trigger) && dwell.isPresent() == (trigger == Trigger.DWELL);
        return zoneFits && dwellFits && whole
                ? Optional.of(new Place(trigger, zone.orElse(null), dwell.orElse(Duration.ZERO), body.minRssi()))
                : Optional.empty();
    }

    private boolean fits(String field, @Nullable Object value, boolean wanted, Trigger trigger) {
        boolean missing = value == null;
        errors.require(!wanted || !missing, field, "required", "the trigger " + trigger + " needs it");
        errors.require(wanted || missing, field, "not-applicable", "the trigger " + trigger + " takes none");
        return wanted != missing;
    }

    private static boolean isRssi(@Nullable Double rssi) {
        return rssi == null || (rssi >= -127 && rssi <= 20);
    }

    private static Trigger trigger(String text) {
        return Arrays.stream(Trigger.values())
                .filter(trigger -> trigger.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a trigger is ENTER, ZONE, DWELL or EXIT"));
    }
}
