package fi.lupa.visit;

import fi.lupa.consent.Permissions;
import fi.lupa.identity.DeviceId;
import fi.lupa.retail.Store;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import fi.lupa.retail.ZoneId;
import fi.lupa.sighting.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One shopper's stay in a store. Confined to the lane that owns the store. */
final class Visit {
    private final VisitKey key;
    private final Instant startedAt;
    private final Set<TopicId> entered;
    private final Whereabouts whereabouts;
    private final Set<Duration> awaited = new HashSet<>(2);
    private DeviceId device;
    private Instant lastSeen;

    Visit(VisitState state) {
        key = state.key();
        device = state.device();
        startedAt = state.startedAt();
        lastSeen = state.lastSeen();
        entered = new HashSet<>(state.entered());
        whereabouts = new Whereabouts(state.zone(), state.zoneSince(), state.lastSeen());
    }

    static Visit begin(VisitKey key, DeviceId device, Instant at) {
        return new Visit(new VisitState(key, device, at, at, Set.of(), null, null));
    }

    List<PresenceEvent> hear(
            Permissions permissions,
            DeviceId by,
            Store store,
            Sighting sighting,
            PresenceRules rules,
            SignalLevels levels) {
        Instant at = sighting.at();
        if (at.isAfter(lastSeen)) {
            lastSeen = at;
            device = by;
        }
        List<PresenceEvent> events = new ArrayList<>(2);
        enter(permissions, at, events);
        double before = whereabouts.peak();
        boolean moved = whereabouts.hear(store, sighting.gateway(), sighting.rssi(), at, rules);
        ZoneId zone = whereabouts.zone();
        if (moved) {
            awaited.clear();
        }
        if (moved && zone != null) {
            events.add(new ZoneReached(key, device, at, zone, whereabouts.peak()));
        } else if (zone != null && levels.isAwaited(key.store(), zone, before, whereabouts.peak())) {
            events.add(new Neared(key, device, at, zone, before, whereabouts.peak()));
        }
        return events;
    }

    private void enter(Permissions permissions, Instant at, List<PresenceEvent> events) {
        boolean first = entered.isEmpty();
        Set<TopicId> fresh = new HashSet<>();
        for (Topic topic : permissions.topics()) {
            if (entered.add(topic.id())) {
                fresh.add(topic.id());
            }
        }
        if (!fresh.isEmpty()) {
            events.add(new Entered(key, device, at, Set.copyOf(fresh), first));
        }
    }

    /** Whether a dwell of the present stay has no timer yet; asked once for each. */
    boolean awaits(Duration dwell) {
        return awaited.add(dwell);
    }

    boolean stays(ZoneId zone, Instant stay, Instant at, PresenceRules rules) {
        return whereabouts.stays(zone, stay, at, rules);
    }

    boolean isOver(Instant at, PresenceRules rules) {
        return !at.isBefore(endsAt(rules));
    }

    Instant endsAt(PresenceRules rules) {
        return lastSeen.plus(rules.visitTimeout());
    }

    @Nullable ZoneId zone() {
        return whereabouts.zone();
    }

    @Nullable Instant zoneSince() {
        return whereabouts.since();
    }

    DeviceId device() {
        return device;
    }

    VisitKey key() {
        return key;
    }

    VisitState state() {
        return new VisitState(key, device, startedAt, lastSeen, entered, whereabouts.zone(), whereabouts.since());
    }
}
