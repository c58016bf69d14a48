package fi.lupa.adapter.db;

import fi.lupa.consent.Consent;
import fi.lupa.consent.ShopperConsents;
import fi.lupa.engine.Books;
import fi.lupa.identity.Bearer;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.DeviceIdentity;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Reads shoppers into the books: consents, and the identities of their devices, only while a consent is open. */
@ApplicationScoped
class ShopperReader {
    private static final int PAGE = 2_000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String NEXT_IDS = """
            SELECT DISTINCT c.shopper_id FROM consent c
             WHERE c.shopper_id > $1 AND c.ended_at IS NULL AND c.valid_until > clock_timestamp()
             ORDER BY c.shopper_id LIMIT $2
            """;
    /** One statement, so one snapshot: a shopper's row, open consents and identities, each on rows of its own. */
    private static final String READ = "SELECT s.id AS shopper, s.revision, s.paused_at, s.paused_until, "
            + IdentityRows.COLUMNS + ", " + ConsentRows.COLUMNS
            + """
              FROM shopper s
              LEFT JOIN consent c ON c.shopper_id = s.id AND c.ended_at IS NULL AND c.valid_until > clock_timestamp()
              LEFT JOIN identity i ON i.shopper_id = s.id
             WHERE s.id = ANY($1)
            """;

    private final Pool pool;
    private final Clock clock;
    private final Books books;
    /** The identities in the book, to know what to take out; written under the lock of the map's entry. */
    private final Map<ShopperId, Map<DeviceId, DeviceIdentity>> carried = new ConcurrentHashMap<>();

    ShopperReader(Pool pool, Clock clock, Books books) {
        this.pool = pool;
        this.clock = clock;
        this.books = books;
    }

    /** Reads all who have an open consent, and again those known before, who may have none any more. */
    Uni<Void> readAll() {
        return Multi.createFrom()
                .iterable(List.copyOf(carried.keySet()))
                .map(ShopperId::value)
                .group()
                .intoLists()
                .of(PAGE)
                .onItem()
                .transformToUniAndConcatenate(this::read)
                .onItem()
                .ignoreAsUni()
                .flatMap(x -> readAfter(FIRST));
    }

    private Uni<Void> readAfter(UUID last) {
        return pool.preparedQuery(NEXT_IDS).execute(Tuple.of(last, PAGE)).flatMap(rows -> {
            List<UUID> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getUUID("shopper_id")));
            Uni<Void> read = read(ids);
            return ids.size() < PAGE ? read : read.flatMap(x -> readAfter(ids.get(ids.size() - 1)));
        });
    }

    Uni<Void> read(List<UUID> shoppers) {
        return shoppers.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(READ)
                        .execute(Tuple.of((Object) shoppers.toArray(UUID[]::new)))
                        .invoke(rows -> apply(shoppers, rows))
                        .replaceWithVoid();
    }

    private void apply(List<UUID> shoppers, RowSet<Row> rows) {
        Map<ShopperId, Reading> readings = new HashMap<>();
        shoppers.forEach(id -> readings.put(new ShopperId(id), new Reading()));
        for (Row row : rows) {
            Reading reading = readings.get(new ShopperId(row.getUUID("shopper")));
            if (reading != null) {
                reading.take(row);
            }
        }
        Instant now = clock.instant();
        readings.forEach((shopper, reading) -> apply(shopper, reading, now));
    }

    private void apply(ShopperId shopper, Reading reading, Instant now) {
        carried.compute(shopper, (id, before) -> {
            ShopperConsents consents = reading.toConsents(shopper);
            ShopperConsents known = books.consents().find(shopper);
            if (known != null && known.revision() > consents.revision() && !reading.isEmpty()) {
                return before;
            }
            boolean isKnown = books.consents().apply(consents, now);
            Map<DeviceId, DeviceIdentity> after = isKnown ? reading.identities : Map.of();
            recognise(shopper, before == null ? Map.of() : before, after, now);
            return after.isEmpty() ? null : after;
        });
    }

    private void recognise(
            ShopperId shopper, Map<DeviceId, DeviceIdentity> before, Map<DeviceId, DeviceIdentity> after, Instant now) {
        before.forEach((device, identity) -> {
            if (!identity.equals(after.get(device))) {
                identity.leave(books.identities(), device);
            }
        });
        after.forEach((device, identity) -> identity.enter(books.identities(), new Bearer(device, shopper), now));
    }

    /** What the rows of one shopper add up to. */
    private static final class Reading {
        private final Map<UUID, Consent> consents = new HashMap<>();
        private final Map<DeviceId, DeviceIdentity> identities = new HashMap<>();
        private fi.lupa.consent.Standing standing = fi.lupa.consent.Standing.CLEAR;
        private long revision = Long.MAX_VALUE;

        void take(Row row) {
            revision = row.getLong("revision");
            standing = ConsentRows.toStanding(row);
            if (row.getUUID("consent_id") != null) {
                consents.put(row.getUUID("consent_id"), ConsentRows.toConsent(row));
            }
            if (row.getUUID("device_id") != null) {
                identities.put(new DeviceId(row.getUUID("device_id")), IdentityRows.toIdentity(row));
            }
        }

        /** Whether there is no such shopper any more. */
        boolean isEmpty() {
            return revision == Long.MAX_VALUE;
        }

        ShopperConsents toConsents(ShopperId shopper) {
            return new ShopperConsents(shopper, revision, standing, List.copyOf(consents.values()));
        }
    }
}
