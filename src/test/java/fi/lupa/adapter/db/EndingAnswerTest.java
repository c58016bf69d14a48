package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Books;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.EndingFlow;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Outbox;
import fi.lupa.engine.Sealer;
import fi.lupa.identity.ShopperId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who withdraws is told. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class EndingAnswerTest {
    @Inject
    Pool pool;

    @Inject
    Endings endings;

    @Inject
    Sealer sealer;

    private Deliveries deliveries;
    private Senders senders;
    private Outbox sender;
    private EndingFlow flow;

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new Scene(pool));
        senders = new Senders(pool);
        sender = senders.open();
        flow = new EndingFlow(
                Books.empty(), endings, sealer, Clock.systemUTC(), Duration.ofMillis(200), permissionEnded -> {});
    }

    @AfterEach
    void close() {
        senders.close();
    }

    @Test
    void answerWithdrawnTwiceIsTheSame() {
        deliveries.add();
        EndingAnswer first = withdraw();
        assertThat(first.isFinal()).isTrue();
        assertThat(first.position()).isEqualTo(1);
        assertThat(first.cancelled()).isEqualTo(1);
        assertThat(withdraw()).isEqualTo(first);
    }

    @Test
    void whatIsNotYetFinalIsEndedAndGoesOnFromThere() {
        deliveries.add();
        Delivery.Sending sending = Senders.send(sender, deliveries).get(0);
        EndingAnswer early = withdraw();
        assertThat(early.isFinal()).isFalse();
        await(sender.settle(sending.concluded(Outcome.ACCEPTED)));
        EndingAnswer late = withdraw();
        assertThat(late.isFinal()).isTrue();
        assertThat(late.ended()).isEqualTo(early.ended());
        assertThat(late.position()).isEqualTo(1);
        assertThat(late.handedOff()).isEqualTo(1);
    }

    @Test
    void strangerLearnsNothingAndEndsNothing() {
        ShopperId stranger = deliveries.scene.addShopper();
        assertThat(await(flow.withdraw(stranger, deliveries.consents()))).isEmpty();
        assertThat(deliveries.state(deliveries.add())).isEqualTo("pending");
        assertThat(Senders.send(sender, deliveries)).hasSize(1);
    }

    private EndingAnswer withdraw() {
        Optional<EndingAnswer> answer = await(flow.withdraw(deliveries.scene.shopper, deliveries.consents()));
        return answer.orElseThrow();
    }
}
