package fi.lupa.adapter.db;

import fi.lupa.engine.Links;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows what other instances change. Read below {@code pg_snapshot_xmin}, since transactions do not commit in the order
 * of their numbers; a notification only shortens the wait.
 */
@ApplicationScoped
class ChangeFeed {
    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final long LONGEST_GAP_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int PAGE = 1_000;
    private static final String PLACE = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid";
    private static final String NEXT = """
            SELECT xid::text AS xid, seq, kind, key FROM change
             WHERE (xid, seq) > ($1::text::xid8, $2) AND xid < pg_snapshot_xmin(pg_current_snapshot())
             ORDER BY xid, seq LIMIT $3
            """;

    private final Pool pool;
    private final ShopperReader shoppers;
    private final RetailReader retail;
    private final Links links;
    private final Vertx vertx;
    private final PgSubscriber subscriber;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile String xid = "0";
    private volatile long seq;
    private volatile long readAt;
    private volatile @Nullable Long timer;

    ChangeFeed(
            Pool pool,
            ShopperReader shoppers,
            RetailReader retail,
            Links links,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.pool = pool;
        this.shoppers = shoppers;
        this.retail = retail;
        this.links = links;
        this.vertx = vertx;
        this.subscriber = PgSubscriber.subscriber(
                vertx, PgConnectOptions.fromUri(url).setUser(username).setPassword(password));
    }

    /** Remembers where the feed is now; what is read afterwards holds at least all before. */
    Uni<Void> takePlace() {
        return pool.query(PLACE).execute().invoke(this::place).replaceWithVoid();
    }

    private void place(RowSet<Row> rows) {
        xid = rows.iterator().next().getString("xid");
        seq = -1;
        readAt = System.nanoTime();
    }

    /** Follows the feed until the program stops. */
    void follow() {
        subscriber.channel("lupa_change").handler(notification -> read());
        subscriber.reconnectPolicy(retries -> 500L);
        subscriber.connect();
        timer = vertx.setPeriodic(POLL.toMillis(), id -> read());
    }

    @PreDestroy
    void stop() {
        Long id = timer;
        if (id != null) {
            vertx.cancelTimer(id);
        }
        subscriber.close();
    }

    private void read() {
        if (reading.compareAndSet(false, true)) {
            (System.nanoTime() - readAt > LONGEST_GAP_NANOS ? readAnew() : readOn())
                    .onTermination()
                    .invoke(() -> reading.set(false))
                    .subscribe()
                    .with(x -> {}, failure -> LOG.debug("the change feed is away", failure));
        }
    }

    /** After so long a gap changes may have been forgotten that were never read. */
    private Uni<Void> readAnew() {
        return takePlace().flatMap(x -> retail.readAll()).flatMap(x -> shoppers.readAll());
    }

    private Uni<Void> readOn() {
        return pool.preparedQuery(NEXT).execute(Tuple.of(xid, seq, PAGE)).flatMap(rows -> {
            Set<UUID> changed = new LinkedHashSet<>();
            List<Uni<Void>> others = new ArrayList<>();
            others.add(Uni.createFrom().voidItem());
            String lastXid = xid;
            long lastSeq = seq;
            for (Row row : rows) {
                take(row.getString("kind"), row.getString("key"), changed, others);
                lastXid = row.getString("xid");
                lastSeq = row.getLong("seq");
            }
            return advance(lastXid, lastSeq, changed, others, rows.size());
        });
    }

    private void take(String kind, String key, Set<UUID> changed, List<Uni<Void>> others) {
        switch (kind) {
            case "shopper" -> changed.add(UUID.fromString(key));
            case "store" -> others.add(retail.store(key));
            case "offer" -> others.add(retail.offer(key));
            case "account" -> links.close(key);
            case "session" -> links.close(DeviceId.parse(key));
            case "retailer" -> others.add(retail.retailer(key));
            default ->
                others.add(retail.topic(key.substring(0, key.indexOf('/')), key.substring(key.indexOf('/') + 1)));
        }
    }

    /** The place moves on only when everything before it is in the books. */
    private Uni<Void> advance(String lastXid, long lastSeq, Set<UUID> changed, List<Uni<Void>> others, int size) {
        return shoppers.read(List.copyOf(changed))
                .flatMap(x -> Uni.join().all(others).usingConcurrencyOf(1).andFailFast())
                .invoke(() -> {
                    xid = lastXid;
                    seq = lastSeq;
                    readAt = System.nanoTime();
                })
                .flatMap(x -> size == PAGE ? readOn() : Uni.createFrom().voidItem());
    }
}
