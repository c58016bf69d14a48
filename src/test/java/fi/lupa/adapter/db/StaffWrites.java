package fi.lupa.adapter.db;

import fi.lupa.engine.Endings;
import fi.lupa.engine.GatewayCredential;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Notices;
import fi.lupa.engine.OfferDraft;
import fi.lupa.engine.Offers;
import fi.lupa.engine.Precondition;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.Retailers;
import fi.lupa.engine.StoreLayout;
import fi.lupa.engine.Stores;
import fi.lupa.engine.TopicTerms;
import fi.lupa.engine.Topics;
import fi.lupa.engine.User;
import fi.lupa.engine.UserDraft;
import fi.lupa.engine.Users;
import fi.lupa.offer.Offer;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.Notice;
import fi.lupa.retail.Retailer;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One write of each kind that staff makes, about a retailer of its own. */
@Dependent
class StaffWrites {
    private static final Map<String, String> TEXTS = Map.of("en", "Text");

    private final Scene scene;
    private final Users users;
    private final Retailers retailers;
    private final Stores stores;
    private final Topics topics;
    private final Notices notices;
    private final Offers offers;
    private final Endings endings;

    StaffWrites(
            Pool pool,
            Users users,
            Retailers retailers,
            Stores stores,
            Topics topics,
            Notices notices,
            Offers offers,
            Endings endings) {
        this.scene = new Scene(pool);
        this.users = users;
        this.retailers = retailers;
        this.stores = stores;
        this.topics = topics;
        this.notices = notices;
        this.offers = offers;
        this.endings = endings;
    }

    Set<String> kinds() {
        return all(Principal.OfStaff.administrator("admin")).keySet();
    }

    /** The kinds that are refused because the account is another one; any other failure is a failure of the test. */
    List<String> refused(Principal.OfStaff who) {
        return all(who).entrySet().stream()
                .filter(write -> isRefused(write.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isRefused(Uni<?> write) {
        return Db.await(write.replaceWith(false)
                .onFailure(failure -> failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.SIGNED_OUT)
                .recoverWithItem(true));
    }

    private Map<String, Uni<?>> all(Principal.OfStaff who) {
        Map<String, Uni<?>> writes = new LinkedHashMap<>();
        User user = new User("w-" + UUID.randomUUID(), "admin", Set.of());
        writes.put("user", users.put(who, new UserDraft(user, "a password of many"), Precondition.NONE));
        writes.put("deletion of a user", users.delete(who, "nobody", Precondition.NONE));
        writes.put("retailer", retailers.put(who, new Retailer(scene.retailer, "R", "fi"), Precondition.NONE));
        writes.put("store", stores.put(who, new StoreLayout(scene.store, List.of()), Precondition.NONE));
        writes.put("credential", stores.replace(who, credential()));
        writes.put("topic", topics.put(who, topic(), Precondition.NONE));
        writes.put("notice", notices.put(who, new Notice(scene.retailer, "n2", TEXTS), Precondition.NONE));
        Offer offer = scene.addOffer("cars");
        writes.put("offer", offers.put(who, draft(offer), Precondition.NONE));
        writes.put("stop", endings.stop(who, offer.id(), scene.now));
        writes.put("deletion of an offer", offers.delete(who, offer.id(), Precondition.NONE));
        return writes;
    }

    private GatewayCredential credential() {
        GatewayRef gateway = new GatewayRef(scene.store.id(), new GatewayId("g1"));
        return new GatewayCredential(gateway, "gw", new byte[32], scene.now);
    }

    private TopicTerms topic() {
        return new TopicTerms(new Topic(scene.retailer, new TopicId("news"), false), TEXTS, null);
    }

    private static OfferDraft draft(Offer offer) {
        return new OfferDraft(
                offer.id(),
                offer.topic(),
                offer.kind(),
                offer.stores(),
                offer.place(),
                offer.contents(),
                offer.schedule(),
                offer.priority(),
                offer.cooldown(),
                offer.ttl(),
                offer.deliverAfterVisit(),
                offer.status());
    }
}
