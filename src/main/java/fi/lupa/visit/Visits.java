package fi.lupa.visit;

import fi.lupa.consent.Permissions;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.ZoneId;
import fi.lupa.sighting.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open visits of the stores that a lane owns. Confined to that lane's thread.
 *
 * <p>Time is event time: timers fire at the later of a store's watermark (the latest event time heard there) and the
 * clock less the lateness, so never ahead of sightings that are still to be drained.
 */
public final class Visits {
    private final PresenceRules rules;
    private final DwellTimes dwellTimes;
    private final SignalLevels levels;
    private final Map<VisitKey, Visit> open = new HashMap<>();
    private final Map<StoreId, Instant> watermarks = new HashMap<>();
    private final Timers timers = new Timers();

    /** No visits yet. */
    public Visits(PresenceRules rules, DwellTimes dwellTimes, SignalLevels levels) {
        this.rules = rules;
        this.dwellTimes = dwellTimes;
        this.levels = levels;
    }

    /**
     * Takes a permitted sighting.
     *
     * @param permissions what the shopper permits in that store at that time
     * @param device the device heard
     * @return what happened, in order; empty for most sightings
     */
    public List<PresenceEvent> touch(Permissions permissions, DeviceId device, Store store, Sighting sighting) {
        watermarks.merge(store.id(), sighting.at(), (a, b) -> a.isAfter(b) ? a : b);
        VisitKey key = new VisitKey(permissions.shopper(), store.id());
        List<PresenceEvent> events = new ArrayList<>(2);
        Visit visit = open.get(key);
        if (visit != null && visit.isOver(sighting.at(), rules)) {
            end(visit, sighting.at(), events);
            visit = null;
        }
        if (visit == null) {
            visit = begin(Visit.begin(key, device, sighting.at()));
        }
        events.addAll(visit.hear(permissions, device, store, sighting, rules, levels));
        awaitDwells(visit);
        return events;
    }

    private Visit begin(Visit visit) {
        open.put(visit.key(), visit);
        timers.add(Timer.ofEnd(visit.key(), visit.endsAt(rules)));
        return visit;
    }

    private void end(Visit visit, Instant now, List<PresenceEvent> events) {
        forget(visit.key());
        Instant endedAt = visit.endsAt(rules);
        events.add(new Left(visit.key(), visit.device(), endedAt, visit.state(), isOverdue(endedAt, now)));
    }

    private void awaitDwells(Visit visit) {
        ZoneId zone = visit.zone();
        Instant stay = visit.zoneSince();
        if (zone != null && stay != null) {
            for (Duration dwell : dwellTimes.of(visit.key().store(), zone)) {
                if (visit.awaits(dwell)) {
                    timers.add(Timer.ofDwell(visit.key(), zone, stay, dwell));
                }
            }
        }
    }

    /** Fires what is due by now, in order of time. */
    public List<PresenceEvent> tick(Instant now) {
        List<PresenceEvent> events = new ArrayList<>();
        List<Timer> early = new ArrayList<>();
        for (Timer timer = timers.poll(now); timer != null; timer = timers.poll(now)) {
            if (timer.due().isAfter(time(timer.visit().store(), now))) {
                early.add(timer);
            } else {
                fire(timer, now, events);
            }
        }
        early.forEach(timers::add);
        return events;
    }

    private Instant time(StoreId store, Instant now) {
        Instant behind = now.minus(rules.lateness());
        Instant watermark = watermarks.getOrDefault(store, behind);
        return watermark.isAfter(behind) ? watermark : behind;
    }

    private void fire(Timer timer, Instant now, List<PresenceEvent> events) {
        Visit visit = open.get(timer.visit());
        if (visit == null) {
            return;
        }
        if (timer.stay() == null || timer.zone() == null) {
            fireEnd(visit, timer, now, events);
        } else if (visit.stays(timer.zone(), timer.stay(), timer.due(), rules) && !isOverdue(timer.due(), now)) {
            events.add(new Dwelt(visit.key(), visit.device(), timer.due(), timer.zone(), timer.dwell()));
        }
    }

    private boolean isOverdue(Instant due, Instant now) {
        return now.isAfter(due.plus(rules.maxOverdue()));
    }

    private void fireEnd(Visit visit, Timer timer, Instant now, List<PresenceEvent> events) {
        if (visit.isOver(timer.due(), rules)) {
            end(visit, now, events);
        } else {
            timers.add(Timer.ofEnd(visit.key(), visit.endsAt(rules)));
        }
    }

    /** Takes up a visit that was open before a restart, unless it is open here. */
    public void restore(VisitState state) {
        if (!open.containsKey(state.key())) {
            awaitDwells(begin(new Visit(state)));
        }
    }

    /** Looks for dwell timers that an offer newly asks for. */
    public void dwellTimesChanged() {
        open.values().forEach(this::awaitDwells);
    }

    /** Drops a visit without a word: its permission ended, and nothing is kept. */
    public void forget(VisitKey key) {
        open.remove(key);
        timers.drop(key);
    }

    /** The open visits of a shopper. */
    public List<VisitKey> of(ShopperId shopper) {
        return open.keySet().stream()
                .filter(key -> key.shopper().equals(shopper))
                .toList();
    }

    /** The state of an open visit. */
    public Optional<VisitState> state(VisitKey key) {
        return Optional.ofNullable(open.get(key)).map(Visit::state);
    }

    /** The states of all open visits. */
    public Collection<VisitState> states() {
        return open.values().stream().map(Visit::state).toList();
    }
}
