package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Endings.OfConsents;
import fi.lupa.engine.Endings.OfOffer;
import fi.lupa.engine.Endings.OfTopic;
import fi.lupa.engine.Endings.Tally;
import fi.lupa.engine.Outbox;
import fi.lupa.engine.Principal;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgEndingsTest {
    @Inject
    Pool pool;

    @Inject
    Endings endings;

    private Deliveries deliveries;
    private Senders senders;
    private Outbox sender;
    private OfConsents target;

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new Scene(pool));
        target = new OfConsents(deliveries.consents());
        senders = new Senders(pool);
        sender = senders.open();
    }

    @AfterEach
    void close() {
        senders.close();
    }

    @Test
    void whatWaitsAndWhatIsClaimedIsCancelled() {
        UUID claimed = deliveries.add();
        List<Delivery.Leased> leased = await(sender.claim(deliveries.open(), 10));
        UUID waiting = deliveries.add();
        end();
        assertThat(deliveries.state(claimed)).isEqualTo("cancelled");
        assertThat(deliveries.state(waiting)).isEqualTo("cancelled");
        assertThat(await(sender.start(leased))).isEmpty();
        assertThat(isQuiet()).isTrue();
        assertThat(await(endings.tally(target))).isEqualTo(new Tally(2, 0));
    }

    @Test
    void handOffUnderWayIsWaitedFor() {
        UUID delivery = deliveries.add();
        Delivery.Sending sending = Senders.send(sender, deliveries).get(0);
        end();
        assertThat(isQuiet()).isFalse();
        await(sender.settle(sending.concluded(Outcome.ACCEPTED)));
        assertThat(isQuiet()).isTrue();
        assertThat(await(endings.tally(target))).isEqualTo(new Tally(0, 1));
        assertThat(deliveries.row(delivery).getString("cancel_state")).isEqualTo("due");
    }

    @Test
    void attemptThatFailedAfterTheEndIsNotRepeated() {
        UUID delivery = deliveries.add();
        Delivery.Sending sending = Senders.send(sender, deliveries).get(0);
        end();
        await(sender.settle(sending.concluded(Outcome.RETRY)));
        assertThat(isQuiet()).isTrue();
        assertThat(deliveries.state(delivery)).isEqualTo("cancelled");
    }

    @Test
    void unknownHandOffIsWaitedForUntilItIsQuiet() {
        Instant before = Instant.now();
        deliveries.add();
        Delivery.Sending sending = Senders.send(sender, deliveries).get(0);
        await(sender.settle(sending.concluded(Outcome.UNKNOWN)));
        end();
        assertThat(isQuiet()).isFalse();
        await().until(this::isQuiet);
        assertThat(Instant.now()).isAfter(before.plus(Senders.GRACE));
    }

    @Test
    void pushThatABrokerAcceptedIsWaitedForUntilItIsGoneFromThere() {
        Duration grace = Duration.ofMillis(500);
        Outbox throughBroker =
                senders.open(UUID.randomUUID(), new Senders.Settings(Duration.ZERO, Duration.ZERO, grace));
        deliveries.add();
        Delivery.Sending sending = Senders.send(throughBroker, deliveries).get(0);
        Instant before = Instant.now();
        await(throughBroker.settle(sending.concluded(Outcome.ACCEPTED)));
        end();
        assertThat(isQuiet()).isFalse();
        await().until(this::isQuiet);
        assertThat(Instant.now()).isAfter(before.plus(grace));
    }

    @Test
    void deadSendersHandOffIsWaitedForAGraceFromItsDiscovery() {
        UUID delivery = deliveries.add();
        Senders.send(sender, deliveries);
        end();
        deliveries.set(delivery, "started_at = now() - interval '1 hour'");
        assertThat(isQuiet()).isFalse();
        Instant before = Instant.now();
        await(sender.close());
        await().until(this::isQuiet);
        assertThat(Instant.now()).isAfter(before.plus(Senders.GRACE));
        assertThat(await(endings.tally(target)).handedOff()).isEqualTo(1);
    }

    @Test
    void stoppedSenderKeepsTheAnswerLate() {
        UUID delivery = deliveries.add();
        Senders.send(sender, deliveries);
        deliveries.set(delivery, "started_at = now() - interval '1 hour'");
        end();
        for (int i = 0; i < 5; i++) {
            assertThat(isQuiet()).isFalse();
        }
        assertThat(deliveries.state(delivery)).isEqualTo("sending");
    }

    @Test
    void handedOffCountsDeliveriesThatHaveNotExpired() {
        UUID repeated = deliveries.add();
        deliveries.set(repeated, "state = 'done', attempts = 4, handed_off_at = now()");
        UUID expired = deliveries.add();
        deliveries.set(expired, "state = 'done', handed_off_at = now(), expires_at = now()");
        UUID again = deliveries.add();
        deliveries.set(again, "state = 'pending', attempts = 1, handed_off_at = now()");
        end();
        assertThat(await(endings.tally(target))).isEqualTo(new Tally(0, 2));
        assertThat(deliveries.row(again).getString("cancel_state")).isEqualTo("due");
        assertThat(deliveries.row(expired).getString("cancel_state")).isEqualTo("none");
    }

    @Test
    void endingAgainKeepsTheFirstEnd() {
        List<Endings.Ended> first = end();
        List<Endings.Ended> second = await(endings.end(
                deliveries.scene.shopper,
                deliveries.consents(),
                EndedBy.WITHDRAWAL,
                deliveries.scene.now.plusSeconds(9)));
        assertThat(second).isEqualTo(first).hasSize(1);
        assertThat(deliveries.scene.db.number(
                        "SELECT count(*) FROM audit WHERE retailer_id = $1 AND kind = 'consent-ended'",
                        retailer().value()))
                .isEqualTo(1);
    }

    @Test
    void nobodyEndsTheConsentOfAnother() {
        UUID delivery = deliveries.add();
        ShopperId other = deliveries.scene.addShopper();
        assertThat(await(endings.end(other, deliveries.consents(), EndedBy.WITHDRAWAL, deliveries.scene.now)))
                .isEmpty();
        assertThat(deliveries.state(delivery)).isEqualTo("pending");
        assertThat(deliveries.scene.db.number(
                        "SELECT count(*) FROM consent WHERE shopper_id = $1 AND ended_at IS NULL",
                        deliveries.scene.shopper.value()))
                .isEqualTo(1);
    }

    @Test
    void stopOfAnOfferEndsItsDeliveries() {
        UUID waiting = deliveries.add();
        UUID done = deliveries.add();
        deliveries.set(done, "state = 'done', handed_off_at = now()");
        OfOffer offer = new OfOffer(deliveries.offer.id());
        assertThat(await(endings.stop(Principal.OfStaff.administrator("admin"), offer.offer(), deliveries.scene.now)))
                .isTrue();
        assertThat(await(endings.isQuiet(offer))).isTrue();
        assertThat(deliveries.state(waiting)).isEqualTo("cancelled");
        assertThat(await(endings.tally(offer))).isEqualTo(new Tally(1, 1));
        assertThat(deliveries.row(done).getString("cancel_state")).isEqualTo("due");
    }

    @Test
    void managerStopsOffersOfTheirStoresAlone() {
        UUID waiting = deliveries.add();
        OfferId offer = deliveries.offer.id();
        StoreId other = deliveries.scene.addStore().id();
        assertThat(await(endings.stop(manager(other), offer, deliveries.scene.now)))
                .isFalse();
        assertThat(deliveries.state(waiting)).isEqualTo("pending");
        assertThat(deliveries.scene.db.text("SELECT status FROM offer WHERE id = $1", offer.value()))
                .isEqualTo("active");
        assertThat(await(endings.stop(manager(deliveries.scene.store.id()), offer, deliveries.scene.now)))
                .isTrue();
        assertThat(deliveries.state(waiting)).isEqualTo("cancelled");
    }

    @Test
    void topicThatBecameSensitiveSilencesWhatRestsOnConsentsToSeveral() {
        ConsentId several = deliveries.scene.addConsent("cars", "wine").id();
        UUID forbidden = deliveries.add(several, "ENTER");
        UUID received = deliveries.add(several, "ENTER");
        deliveries.set(received, "state = 'done', handed_off_at = now()");
        UUID permitted = deliveries.add();
        OfTopic topic = new OfTopic(retailer(), new TopicId("cars"));
        assertThat(await(endings.isQuiet(topic))).isTrue();
        assertThat(deliveries.state(forbidden)).isEqualTo("pending");
        deliveries.scene.db.run(
                "UPDATE topic SET sensitive = true WHERE retailer_id = $1",
                retailer().value());
        assertThat(await(endings.isQuiet(topic))).isTrue();
        assertThat(await(endings.tally(topic))).isEqualTo(new Tally(1, 1));
        assertThat(deliveries.state(forbidden)).isEqualTo("cancelled");
        assertThat(deliveries.row(received).getString("cancel_state")).isEqualTo("due");
        assertThat(deliveries.state(permitted)).isEqualTo("pending");
    }

    @Test
    void withdrawalOfOneConsentLeavesWhatRestsOnAnother() {
        UUID other = deliveries.add(deliveries.scene.addConsent("cars").id(), "ENTER");
        UUID withdrawn = deliveries.add();
        end();
        assertThat(deliveries.state(withdrawn)).isEqualTo("cancelled");
        assertThat(deliveries.state(other)).isEqualTo("pending");
    }

    private Principal.OfStaff manager(StoreId store) {
        return new Accounts(deliveries.scene.db).add(Principal.OfStaff.MANAGER, store.value());
    }

    private List<Endings.Ended> end() {
        return await(
                endings.end(deliveries.scene.shopper, deliveries.consents(), EndedBy.WITHDRAWAL, deliveries.scene.now));
    }

    private boolean isQuiet() {
        return await(endings.isQuiet(target));
    }

    private RetailerId retailer() {
        return deliveries.scene.retailer;
    }
}
