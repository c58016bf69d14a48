package fi.lupa.adapter.db;

import fi.lupa.consent.Consent;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.ShopperConsents;
import fi.lupa.consent.Standing;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.Retailer;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the database says, under its locks, of everything that a batch of judgements is about. */
final class Facts {
    private final Map<ShopperId, Standing> standings = new HashMap<>();
    private final Map<ShopperId, List<Consent>> consents = new HashMap<>();
    private final Map<ConsentId, Integer> usesLeft = new HashMap<>();
    private final Map<OfferId, Offer> offers = new HashMap<>();
    private final Map<StoreId, Store> stores = new HashMap<>();
    private final Map<RetailerId, Map<TopicId, Topic>> topics = new HashMap<>();
    private final Map<RetailerId, Retailer> retailers = new HashMap<>();
    private final Map<DeviceId, Device> devices = new HashMap<>();
    private final Map<Taker, Instant> lastGot = new HashMap<>();

    /** A device that can be pushed to. */
    record Device(ShopperId shopper, String channel, String language) {}

    /** Who got which offer. */
    private record Taker(ShopperId shopper, OfferId offer) {}

    private Facts() {}

    static Uni<Facts> read(
            SqlConnection tx, UUID[] shopperIds, UUID[] deviceIds, String[] offerIds, String[] storeIds) {
        Facts facts = new Facts();
        return facts.each(tx, DecideSql.SHOPPERS, Tuple.of(shopperIds), facts::standing)
                .flatMap(x -> facts.each(tx, DecideSql.CONSENTS, Tuple.of(shopperIds), facts::consent))
                .flatMap(x -> facts.each(tx, DecideSql.OFFERS, Tuple.of(offerIds), facts::offer))
                .flatMap(x -> facts.each(tx, DecideSql.STORES, Tuple.of(storeIds), facts::store))
                .flatMap(x -> facts.each(tx, DecideSql.TOPICS, Tuple.of(storeIds), facts::topic))
                .flatMap(x -> facts.each(tx, DecideSql.RETAILERS, Tuple.of(storeIds), facts::retailer))
                .flatMap(x -> facts.each(tx, DecideSql.DEVICES, Tuple.of(deviceIds), facts::device))
                .flatMap(x -> facts.readLastGot(tx, shopperIds))
                .replaceWith(facts);
    }

    /** Only few offers rest after they were sent: for the others nobody looks. */
    private Uni<Void> readLastGot(SqlConnection tx, UUID[] shopperIds) {
        String[] resting = offers.values().stream()
                .filter(offer -> !offer.cooldown().isZero())
                .map(offer -> offer.id().value())
                .toArray(String[]::new);
        return resting.length == 0
                ? Uni.createFrom().voidItem()
                : each(tx, DecideSql.LAST_GOT, Tuple.of(shopperIds, resting), this::lastGot);
    }

    private void lastGot(Row row) {
        lastGot.put(
                new Taker(new ShopperId(row.getUUID("shopper_id")), new OfferId(row.getString("offer_id"))),
                Columns.instant(row, "last_got"));
    }

    private Uni<Void> each(SqlConnection tx, String sql, Tuple arguments, Consumer<Row> take) {
        return tx.preparedQuery(sql)
                .execute(arguments)
                .invoke(rows -> rows.forEach(take))
                .replaceWithVoid();
    }

    private void standing(Row row) {
        standings.put(new ShopperId(row.getUUID("id")), ConsentRows.toStanding(row));
    }

    private void consent(Row row) {
        Consent consent = ConsentRows.toConsent(row);
        consents.computeIfAbsent(consent.shopper(), id -> new ArrayList<>()).add(consent);
        usesLeft.put(consent.id(), consent.usesLeft());
    }

    private void offer(Row row) {
        Offer offer = OfferRows.toOffer(row);
        offers.put(offer.id(), offer);
    }

    private void store(Row row) {
        Store store = StoreRows.toStore(row);
        stores.put(store.id(), store);
    }

    private void topic(Row row) {
        Topic topic = RetailRows.toTopic(row);
        topics.computeIfAbsent(topic.retailer(), id -> new HashMap<>()).put(topic.id(), topic);
    }

    private void retailer(Row row) {
        Retailer retailer = RetailRows.toRetailer(row);
        retailers.put(retailer.id(), retailer);
    }

    private void device(Row row) {
        devices.put(
                new DeviceId(row.getUUID("id")),
                new Device(
                        new ShopperId(row.getUUID("shopper_id")), row.getString("channel"), row.getString("language")));
    }

    ShopperConsents consents(ShopperId shopper) {
        return new ShopperConsents(
                shopper,
                0,
                standings.getOrDefault(shopper, Standing.CLEAR),
                standings.containsKey(shopper) ? consents.getOrDefault(shopper, List.of()) : List.of());
    }

    /** Takes one of the uses that a consent has left; false if others of this batch have taken the last. */
    boolean takeUse(ConsentId consent) {
        return usesLeft.merge(consent, -1, Integer::sum) >= 0;
    }

    /** Notes that a shopper gets an offer by this very batch. */
    void got(ShopperId shopper, Offer offer, Instant at) {
        lastGot.put(new Taker(shopper, offer.id()), at);
    }

    /** When a shopper last got an offer that rests after that; null for never. */
    @Nullable Instant lastGot(ShopperId shopper, OfferId offer) {
        return lastGot.get(new Taker(shopper, offer));
    }

    Optional<Offer> offer(OfferId id) {
        return Optional.ofNullable(offers.get(id));
    }

    Optional<Store> store(StoreId id) {
        return Optional.ofNullable(stores.get(id));
    }

    Function<TopicId, Optional<Topic>> topics(RetailerId retailer) {
        return id -> Optional.ofNullable(topics.getOrDefault(retailer, Map.of()).get(id));
    }

    String defaultLanguage(RetailerId id) {
        Retailer retailer = retailers.get(id);
        return retailer == null ? "en" : retailer.defaultLanguage();
    }

    Optional<Device> device(DeviceId id, ShopperId of) {
        return Optional.ofNullable(devices.get(id)).filter(d -> d.shopper().equals(of));
    }
}
