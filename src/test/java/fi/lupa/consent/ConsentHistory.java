package fi.lupa.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.retail.SampleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A shopper's consents as a database would keep them, the readings of it that are under way, and the book that takes them
 * in any order.
 */
final class ConsentHistory {
    private final ConsentBook book = new ConsentBook();
    private final Set<ConsentId> shut = new HashSet<>();
    private final List<ShopperConsents> underWay = new ArrayList<>();
    private List<Consent> open = List.of();
    private Standing standing = Standing.CLEAR;
    private Instant now = SampleConsents.NOW;
    private long revision = 1;
    private int granted;
    private ShopperConsents latest = SampleConsents.reading(0);
    private boolean resting;

    /** Gives a consent that holds for so many seconds. */
    void grant(int seconds) {
        List<Consent> more = new ArrayList<>(open);
        more.add(SampleConsents.between(
                ++granted, now.plusSeconds(seconds % 2), now.plusSeconds(seconds + 2), SampleStore.CARS));
        change(more);
    }

    void turnPause() {
        standing = standing.pausedAt() == null ? new Standing(now, null) : Standing.CLEAR;
        change(open);
    }

    /** The shopper asks for a pause here; the database learns of it later. */
    void rest() {
        book.rest(SampleConsents.SHOPPER, now);
        resting = true;
    }

    /** The database takes the pause that was asked for here, or the resumption, and the book is told at once. */
    void stand(int resumes) {
        if (resumes % 2 == 0) {
            standing = new Standing(now, null);
        } else {
            standing = new Standing(standing.pausedAt(), standing.pausedAt() == null ? null : now);
        }
        change(open);
        book.stands(SampleConsents.SHOPPER, revision, standing, now);
        latest = new ShopperConsents(SampleConsents.SHOPPER, revision, standing, latest.consents());
        resting = false;
    }

    void read() {
        underWay.add(new ShopperConsents(SampleConsents.SHOPPER, revision, standing, open));
    }

    /** Takes some reading that is under way, maybe not for the last time. */
    void apply(int which) {
        if (!underWay.isEmpty()) {
            ShopperConsents reading = underWay.get(which % underWay.size());
            book.apply(reading, now);
            latest = reading.revision() >= latest.revision() ? reading : latest;
        }
    }

    /** Shuts the book for some consent; the database learns of it later. */
    void shut(int which) {
        if (granted > 0) {
            ConsentId consent = SampleConsents.id(1 + which % granted);
            book.shut(SampleConsents.SHOPPER, consent, now);
            shut.add(consent);
        }
    }

    /** Another instance ends some consent: only a reading tells. */
    void endElsewhere(int which) {
        ConsentId consent = SampleConsents.id(1 + which);
        change(open.stream().filter(c -> !c.id().equals(consent)).toList());
    }

    void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    /** Every ending is recorded, and no reading from before is under way any more. */
    void clear() {
        change(open.stream().filter(c -> !shut.contains(c.id())).toList());
        underWay.clear();
        now = now.plusSeconds(1);
        book.clearTombstones(now);
    }

    private void change(List<Consent> consents) {
        open = List.copyOf(consents);
        revision++;
    }

    void check() {
        ShopperConsents found = book.find(SampleConsents.SHOPPER);
        assertThat(found == null ? Set.of() : active(found)).isEqualTo(expected());
        assertThat(found != null
                        && found.permissions(SampleStore.STORE, now, SampleConsents::topic)
                                .isPresent())
                .isEqualTo(!expected().isEmpty());
    }

    private Set<ConsentId> expected() {
        return resting
                ? Set.of()
                : active(latest).stream().filter(id -> !shut.contains(id)).collect(Collectors.toSet());
    }

    private Set<ConsentId> active(ShopperConsents consents) {
        return consents.consents().stream()
                .filter(c -> c.isActive(now, consents.standing()))
                .map(Consent::id)
                .collect(Collectors.toSet());
    }
}
