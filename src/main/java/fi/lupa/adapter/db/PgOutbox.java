package fi.lupa.adapter.db;

import fi.lupa.consent.Permission;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.engine.Channel;
import fi.lupa.engine.Outbox;
import fi.lupa.identity.DeviceId;
import fi.lupa.offer.OfferKind;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A sender's hold on the outbox: one pinned connection, which holds the advisory lock that says the sender lives. */
final class PgOutbox implements Outbox {
    private final SqlConnection connection;
    private final int slot;
    private final UUID instance;
    private final Clock clock;
    private final DeliverySettings settings;
    private final AtomicBoolean alive = new AtomicBoolean(true);

    /** Whose sessions count for what was claimed last; null where the channel needs none. The sender's thread only. */
    private @Nullable UUID holder;

    private PgOutbox(SqlConnection connection, int slot, UUID instance, Clock clock, DeliverySettings settings) {
        this.connection = connection;
        this.slot = slot;
        this.instance = instance;
        this.clock = clock;
        this.settings = settings;
        connection.closeHandler(() -> alive.set(false));
    }

    /** Takes a slot on the connection and holds its lock until the connection closes. */
    static Uni<Outbox> open(SqlConnection connection, UUID instance, Clock clock, DeliverySettings settings) {
        return connection
                .query(SendSql.TAKE_SLOT)
                .execute()
                .map(rows -> rows.iterator().next().getInteger("slot"))
                .call(slot -> connection.preparedQuery(SendSql.HOLD_SLOT).execute(Tuple.of(slot)))
                .map(slot -> (Outbox) new PgOutbox(connection, slot, instance, clock, settings))
                .onFailure()
                .call(() -> connection.close());
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public Uni<List<Delivery.Leased>> claim(Channel channel, int limit) {
        holder = holder(channel);
        Tuple arguments = Tuple.of(channel.name(), limit, slot, holder);
        return connection
                .preparedQuery(SendSql.CLAIM)
                .execute(arguments)
                .map(PgOutbox::ids)
                .flatMap(ids -> ids.length == 0
                        ? Uni.createFrom().item(List.of())
                        : connection
                                .preparedQuery(SendSql.CLAIMED)
                                .execute(Tuple.of(ids, slot))
                                .flatMap(this::keepPermitted));
    }

    private @Nullable UUID holder(Channel channel) {
        return channel.needsConnection() ? instance : null;
    }

    private static UUID[] ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("delivery_id")));
        return ids.toArray(UUID[]::new);
    }

    private Uni<List<Delivery.Leased>> keepPermitted(RowSet<Row> rows) {
        List<Delivery.Leased> permitted = new ArrayList<>();
        Map<UUID, Tuple> refused = new TreeMap<>(Columns.UUID_ORDER);
        for (Row row : rows) {
            long fence = row.getLong("fence");
            Optional<Permission> permission = permission(row);
            if (permission.isPresent()) {
                permitted.add(new Delivery.Leased(new Push(OutboxRows.toOrder(row), permission.get()), fence));
            } else {
                UUID id = row.getUUID("delivery_id");
                refused.put(id, Tuple.of(id, fence));
            }
        }
        return refused.isEmpty()
                ? Uni.createFrom().item(permitted)
                : connection
                        .preparedQuery(SendSql.GIVE_UP)
                        .executeBatch(List.copyOf(refused.values()))
                        .replaceWith(permitted);
    }

    /** The delivery itself is among the uses, so a last use still permits its own hand-off. */
    private Optional<Permission> permission(Row row) {
        RetailerId retailer = new RetailerId(row.getString("st_retailer_id"));
        Store store =
                Store.of(new StoreId(row.getString("st_id")), retailer, "", ZoneOffset.UTC, List.of(), List.of(), 0);
        Topic topic = new Topic(
                new RetailerId(row.getString("retailer_id")),
                new TopicId(row.getString("topic_id")),
                row.getBoolean("sensitive"),
                row.getInteger("min_age"));
        return ConsentRows.toConsent(row)
                .withOneMoreUse()
                .permit(
                        OfferKind.of(row.getString("kind")).purpose(),
                        topic,
                        store,
                        clock.instant(),
                        ConsentRows.toStanding(row));
    }

    /** One implicit transaction whose rows are locked in the order of their ids, as everywhere. */
    @Override
    public Uni<List<Delivery.Sending>> start(List<Delivery.Leased> leased) {
        if (leased.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<UUID, Delivery.Leased> byId = new HashMap<>();
        leased.forEach(l -> byId.put(l.push().order().id().value(), l));
        List<Tuple> rows = byId.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Columns.UUID_ORDER))
                .map(e -> Tuple.of(e.getKey(), e.getValue().fence(), slot, holder))
                .toList();
        return connection.preparedQuery(SendSql.START).executeBatch(rows).map(first -> started(first, byId));
    }

    private static List<Delivery.Sending> started(RowSet<Row> first, Map<UUID, Delivery.Leased> byId) {
        List<Delivery.Sending> sending = new ArrayList<>();
        for (RowSet<Row> set = first; set != null; set = set.next()) {
            for (Row row : set) {
                Delivery.Leased leased = byId.get(row.getUUID("delivery_id"));
                if (leased != null) {
                    sending.add(leased.started());
                }
            }
        }
        return sending;
    }

    @Override
    public Uni<Void> settle(Delivery.Settled settled) {
        Outcome outcome = settled.outcome();
        Tuple arguments = Tuple.of(
                settled.push().order().id().value(),
                settled.fence(),
                outcome.nextState(),
                settings.quietAfter(outcome));
        return connection.preparedQuery(SendSql.SETTLE).execute(arguments).replaceWithVoid();
    }

    @Override
    public Uni<List<Cancel>> cancelsDue(Channel channel, int limit) {
        return connection
                .preparedQuery(SendSql.CANCELS_DUE)
                .execute(Tuple.of(channel.name(), limit, holder(channel)))
                .map(rows -> {
                    List<Cancel> due = new ArrayList<>();
                    rows.forEach(row -> due.add(new Cancel(
                            new DeviceId(row.getUUID("device_id")), new DeliveryId(row.getUUID("delivery_id")))));
                    return due;
                });
    }

    @Override
    public Uni<Void> cancelled(Collection<DeliveryId> deliveries) {
        return each(SendSql.CANCEL_DONE, deliveries);
    }

    private Uni<Void> each(String sql, Collection<DeliveryId> deliveries) {
        List<Tuple> rows = deliveries.stream()
                .map(d -> d.value())
                .sorted(Columns.UUID_ORDER)
                .map(Tuple::of)
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }

    @Override
    public Uni<Void> postponed(Collection<DeliveryId> deliveries) {
        return each(SendSql.CANCEL_POSTPONED, deliveries);
    }

    @Override
    public boolean isAlive() {
        return alive.get();
    }

    @Override
    public Uni<Void> close() {
        alive.set(false);
        return connection
                .query("SELECT pg_advisory_unlock_all()")
                .execute()
                .onFailure()
                .recoverWithNull()
                .flatMap(x -> connection.close());
    }
}
