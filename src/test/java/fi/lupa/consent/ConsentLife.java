package fi.lupa.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.retail.SampleStore;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A shopper's consents in the database, the readings of it that are under way, and the book that takes them in any order; beside
 * them the facts that both must agree with. The revision of a reading is the number of facts it knows.
 */
final class ConsentLife {
    private static final List<Topic> TOPICS = List.of(SampleStore.CARS, SampleStore.TOYS, SampleStore.HEALTH);
    private static final List<Store> STORES =
            List.of(SampleStore.STORE, SampleStore.of("s2", "r1"), SampleStore.of("s1", "r2"));
    private static final int ADULT = 18;

    private final ConsentFacts facts = new ConsentFacts();
    private final ConsentRecords records = new ConsentRecords();
    private final Map<Integer, ConsentId> reserved = new HashMap<>();
    private final Set<ConsentId> shut = new HashSet<>();
    private final List<ShopperConsents> underWay = new ArrayList<>();
    private ConsentBook book = new ConsentBook();
    private Instant now = SampleConsents.NOW;
    private int consents;
    private int deliveries;

    /** What the book was told last, and last of consents: the answer to a pause tells of nothing else. */
    private int told;

    private int consentsTold;
    private boolean isResting;

    /** The terms that a grant may have. */
    record Terms(
            List<Topic> topics,
            Set<String> stores,
            Set<Purpose> purposes,
            int from,
            int until,
            int uses,
            int age,
            boolean untilPurchase) {}

    /** Gives a consent, where its terms can be had; toys are for adults. */
    void grant(Terms terms) {
        Grant grant = new Grant(
                SampleConsents.id(++consents),
                SampleConsents.SHOPPER,
                new Scope(
                        SampleStore.RETAILER,
                        new HashSet<>(terms.stores().stream().map(StoreId::new).toList())),
                terms.topics().stream().map(Topic::id).toList(),
                terms.purposes(),
                "n1",
                "en",
                now.plusSeconds(terms.from()),
                now.plusSeconds(terms.from() + terms.until()),
                terms.until() % 2 == 0,
                terms.untilPurchase(),
                terms.uses() == 0 ? OptionalInt.empty() : OptionalInt.of(terms.uses()),
                new ConfirmedAge(terms.age()),
                now);
        boolean isFine = (terms.topics().size() == 1 || !terms.topics().contains(SampleStore.HEALTH))
                && (terms.age() >= ADULT || !terms.topics().contains(SampleStore.TOYS));
        assertThat(grant.brokenTerms(retailer()).isEmpty()).isEqualTo(isFine);
        if (isFine) {
            records.give(grant);
            facts.add(new ConsentFacts.Given(grant));
        }
    }

    private static RetailerFacts retailer() {
        Map<TopicId, RetailerFacts.TopicFacts> topics = new HashMap<>();
        TOPICS.forEach(topic -> topics.put(
                topic.id(),
                new RetailerFacts.TopicFacts(topic.sensitive(), topic.equals(SampleStore.TOYS) ? ADULT : 0)));
        return new RetailerFacts(true, topics, Set.of(SampleStore.ID, new StoreId("s2")), Set.of("en"));
    }

    /** Asked for here: the book shuts first, and stays shut if the database does not learn of it. */
    void endHere(Predicate<Grant> which, EndedBy by, boolean isRecorded) {
        records.grants().stream().filter(which).forEach(grant -> {
            book.shut(SampleConsents.SHOPPER, grant.id(), now);
            shut.add(grant.id());
            if (isRecorded) {
                end(grant, by);
            }
        });
    }

    /** Asked for at another instance: only a reading tells. */
    void endElsewhere(Predicate<Grant> which, EndedBy by) {
        records.grants().stream().filter(which).forEach(grant -> end(grant, by));
    }

    /** What has run out keeps the end that it came to, so it is recorded as that before anything else ends it. */
    private void end(Grant grant, EndedBy by) {
        facts.ending(facts.size(), grant, now)
                .ifPresentOrElse(ending -> end(grant, ending), () -> end(grant, new Ending(now, by)));
    }

    private void end(Grant grant, Ending ending) {
        if (records.end(grant.id(), ending.at(), ending.by())) {
            facts.add(new ConsentFacts.Ended(grant.id(), ending.at(), ending.by()));
        }
    }

    static Predicate<Grant> one(int number) {
        return grant -> grant.id().equals(SampleConsents.id(number));
    }

    static Predicate<Grant> about(Topic topic) {
        return grant -> grant.topics().contains(topic.id());
    }

    static Predicate<Grant> untilPurchaseOf(Topic topic) {
        return about(topic).and(Grant::untilPurchase);
    }

    void erase() {
        endHere(grant -> true, EndedBy.ERASURE, true);
        records.erase();
    }

    /** The book rests first; whether the database learns of it, and whether the answer comes back. */
    void pause(int seconds, boolean isRecorded) {
        book.rest(SampleConsents.SHOPPER, now);
        isResting = true;
        if (isRecorded) {
            Instant until = seconds == 0 ? null : now.plusSeconds(seconds);
            records.pause(now, until);
            stands(facts.add(new ConsentFacts.Paused(now, until)));
        }
    }

    void resume() {
        records.resume(now);
        stands(facts.add(new ConsentFacts.Resumed(now)));
        take(records.read(told));
    }

    private void stands(int revision) {
        book.stands(SampleConsents.SHOPPER, revision, records.standing(), now);
        isResting = false;
        told = revision;
    }

    void pauseElsewhere() {
        records.pause(now, null);
        facts.add(new ConsentFacts.Paused(now, null));
    }

    void resumeElsewhere() {
        records.resume(now);
        facts.add(new ConsentFacts.Resumed(now));
    }

    /** A delivery takes a use, where one is left. */
    void reserve(int consent) {
        records.grants().stream()
                .filter(one(consent))
                .filter(grant -> facts.usesLeft(facts.size(), grant) > 0)
                .forEach(grant -> {
                    records.use(grant.id(), 1);
                    reserved.put(++deliveries, grant.id());
                    facts.add(new ConsentFacts.Reserved(grant.id(), deliveries));
                });
    }

    /** Some delivery is refused and gives its use back; one that is accepted, or may have been, does not. */
    void conclude(int delivery, boolean isRefused) {
        ConsentId consent = reserved.remove(delivery);
        if (consent != null && isRefused) {
            records.use(consent, -1);
            facts.add(new ConsentFacts.Refused(delivery));
        }
    }

    /** Records the ends that nobody asked for. */
    void lapse() {
        records.grants().stream()
                .filter(grant -> facts.ending(facts.size(), grant, now).isPresent())
                .forEach(grant -> end(grant, EndedBy.EXPIRY));
        endElsewhere(
                grant -> facts.usesLeft(facts.size(), grant) <= 0 && !reserved.containsValue(grant.id()),
                EndedBy.LAST_USE);
    }

    void read() {
        underWay.add(records.read(facts.size()));
    }

    /** Takes some reading that is under way, maybe not for the last time, and maybe an old one. */
    void apply(int which) {
        if (!underWay.isEmpty()) {
            take(underWay.get(which % underWay.size()));
        }
    }

    /** What is older than what the book was told last says nothing. */
    private void take(ShopperConsents reading) {
        book.apply(reading, now);
        int revision = (int) reading.revision();
        if (revision >= told) {
            told = revision;
            consentsTold = revision;
        }
    }

    void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    /** The instance starts anew: what the database does not know is forgotten, and whoever asked asks again. */
    void restart() {
        book = new ConsentBook();
        underWay.clear();
        shut.clear();
        isResting = false;
        told = 0;
        take(records.read(facts.size()));
    }

    /** No reading from before is under way any more, and whatever was asked for is recorded. */
    void clear() {
        endElsewhere(grant -> shut.contains(grant.id()), EndedBy.WITHDRAWAL);
        underWay.clear();
        pass(1);
        book.clearTombstones(now);
    }

    void check() {
        for (int second = 0; second <= 2; second++) {
            Instant at = now.plusSeconds(second);
            STORES.forEach(store -> checkPermissions(store, at));
        }
        records.grants().forEach(this::checkGiven);
    }

    private void checkPermissions(Store store, Instant at) {
        ShopperConsents found = book.find(SampleConsents.SHOPPER);
        var permissions =
                found == null ? Optional.<Permissions>empty() : found.permissions(store, at, SampleConsents::topic);
        for (Topic topic : TOPICS) {
            for (Purpose purpose : List.of(Purpose.LOCATION_OFFERS, Purpose.PERSONAL_SERVICE)) {
                boolean expected = !isResting
                        && !facts.isPaused(told, at)
                        && facts.permits(consentsTold, shut::contains, purpose, topic, store, at);
                assertThat(permissions.flatMap(p -> p.find(purpose, topic.id())).isPresent())
                        .as("%s %s %s at %s, told %s of %s", purpose, topic.id(), store.id(), at, told, consentsTold)
                        .isEqualTo(expected);
            }
        }
    }

    private void checkGiven(Grant grant) {
        GivenConsent given = records.find(grant.id()).orElseThrow();
        for (int second = 0; second <= 2; second++) {
            Instant at = now.plusSeconds(second);
            assertThat(given.status(at)).isEqualTo(facts.status(facts.size(), grant, at));
            assertThat(given.ending(at)).isEqualTo(facts.ending(facts.size(), grant, at));
        }
        ShopperConsents reading = records.read(facts.size());
        assertThat(reading.consents())
                .filteredOn(c -> c.id().equals(grant.id()))
                .allSatisfy(c -> assertThat(c.usesLeft()).isEqualTo(facts.usesLeft(facts.size(), grant)));
    }
}
