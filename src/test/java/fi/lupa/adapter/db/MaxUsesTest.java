package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.decision.Judgement;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Ledger;
import fi.lupa.engine.Outbox;
import fi.lupa.engine.Settled;
import fi.lupa.offer.Offer;
import fi.lupa.retail.Store;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Two instances decide and send at once, in many stores, under one consent that limits its uses. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class MaxUsesTest {
    private static final int USES = 3;
    private static final int STORES = 8;
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.ACCEPTED, Outcome.UNKNOWN, Outcome.REFUSED, Outcome.RETRY);

    @Inject
    Pool pool;

    @Inject
    @ReactiveDataSource("ledger")
    Pool one;

    @Inject
    AuditTrail audit;

    private Deliveries deliveries;
    private Scene scene;
    private Consent consent;
    private final List<Store> stores = new ArrayList<>();
    private List<Ledger> ledgers = List.of();

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new Scene(pool));
        scene = deliveries.scene;
        scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                deliveries.consent.id().value());
        consent = scene.addConsent(scene.shopper, USES, scene.now.plusSeconds(3_600), "cars");
        for (int i = 0; i < STORES; i++) {
            stores.add(scene.addStore());
        }
        ledgers = List.of(ledger(one), ledger(pool));
    }

    private Ledger ledger(Pool connections) {
        return new PgLedger(connections, Clock.systemUTC(), audit, 9, Duration.ofMinutes(5));
    }

    @RepeatedTest(4)
    void noMoreHandOffsThanUsesHoweverManyDecideAndSendAtOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        try (Senders senders = new Senders(pool)) {
            Outbox first = senders.open();
            Outbox second = senders.open();
            await().until(() -> {
                commitEverywhere();
                assertThat(reservedAndUsed()).isLessThanOrEqualTo(USES);
                await(Uni.join()
                        .all(settle(first, random), settle(second, random))
                        .andFailFast());
                return used() >= USES;
            });
            for (int round = 0; round < 3; round++) {
                commitEverywhere();
                await(settle(first, random));
                assertThat(used()).isEqualTo(USES);
            }
        }
    }

    /** Each store has a new offer of its own, and each instance decides on half of them. */
    private void commitEverywhere() {
        List<Uni<List<Settled>>> commits = new ArrayList<>();
        for (int i = 0; i < STORES; i++) {
            Offer offer = scene.addOffer("cars");
            scene.db.run(
                    "UPDATE offer SET store_ids = $1 WHERE id = $2",
                    new String[] {stores.get(i).id().value()},
                    offer.id().value());
            Judgement judgement = Judgements.of(scene).in(stores.get(i)).send(consent, offer);
            commits.add(ledgers.get(i % 2).commit(List.of(judgement)));
        }
        await(Uni.join().all(commits).andFailFast());
        scene.db.run(
                "UPDATE outbox SET channel = $1 WHERE consent_id = $2",
                deliveries.channel,
                consent.id().value());
    }

    private Uni<Void> settle(Outbox sender, Random random) {
        return sender.claim(deliveries.open(), 2).flatMap(sender::start).flatMap(sending -> {
            List<Uni<Void>> settled = new ArrayList<>(List.of(Uni.createFrom().voidItem()));
            for (Delivery.Sending each : sending) {
                Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
                settled.add(sender.settle(each.concluded(outcome)));
            }
            return Uni.join().all(settled).usingConcurrencyOf(1).andFailFast().replaceWithVoid();
        });
    }

    private long reservedAndUsed() {
        return count("state IN ('pending', 'leased', 'sending') OR handed_off_at IS NOT NULL");
    }

    private long used() {
        return count("handed_off_at IS NOT NULL");
    }

    private long count(String which) {
        UUID id = consent.id().value();
        return scene.db.number("SELECT count(*) FROM outbox WHERE consent_id = $1 AND (" + which + ")", id);
    }
}
