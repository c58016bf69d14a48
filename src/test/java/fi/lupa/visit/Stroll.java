package fi.lupa.visit;

import fi.lupa.consent.SampleConsents;
import fi.lupa.identity.DeviceId;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.SampleStore;
import fi.lupa.retail.Topic;
import fi.lupa.retail.ZoneId;
import fi.lupa.sighting.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A shopper who walks about in the sample store; times are seconds from the start. */
final class Stroll {
    static final PresenceRules RULES = new PresenceRules(
            Duration.ofMinutes(5), Duration.ofMinutes(1), 6, Duration.ofSeconds(2), Duration.ofSeconds(30));
    static final VisitKey KEY = new VisitKey(SampleConsents.SHOPPER, SampleStore.ID);
    static final DeviceId PHONE = new DeviceId(new UUID(3, 1));
    static final DeviceId WATCH = new DeviceId(new UUID(3, 2));

    /** The dwells of interest in each zone. */
    final Map<ZoneId, Set<Duration>> dwells =
            Map.of(SampleStore.DOOR, new HashSet<>(), SampleStore.SHELF, new HashSet<>());

    /** The level that is awaited at the shelf. */
    double awaitedAtShelf = Double.NaN;

    final Visits visits = new Visits(
            RULES,
            (store, zone) -> Set.copyOf(dwells.get(zone)),
            (store, zone, above, upTo) ->
                    zone.equals(SampleStore.SHELF) && above < awaitedAtShelf && awaitedAtShelf <= upTo);

    static Instant at(double seconds) {
        return SampleConsents.NOW.plusMillis((long) (seconds * 1000));
    }

    Stroll awaiting(ZoneId zone, int seconds) {
        dwells.get(zone).add(Duration.ofSeconds(seconds));
        return this;
    }

    List<PresenceEvent> hear(GatewayId gateway, double rssi, double seconds, Topic... topics) {
        return hear(PHONE, gateway, rssi, seconds, topics);
    }

    List<PresenceEvent> hear(DeviceId device, GatewayId gateway, double rssi, double seconds, Topic... topics) {
        Topic[] permitted = topics.length == 0 ? new Topic[] {SampleStore.CARS} : topics;
        return visits.touch(
                SampleConsents.permissions(SampleConsents.SHOPPER, SampleStore.STORE, permitted),
                device,
                SampleStore.STORE,
                new Sighting(gateway, rssi, at(seconds)));
    }

    List<PresenceEvent> tick(double seconds) {
        return visits.tick(at(seconds));
    }

    VisitState state() {
        return visits.state(KEY).orElseThrow();
    }
}
