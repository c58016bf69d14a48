package fi.lupa.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import fi.lupa.simulator.mqtt.LinkTally;
import fi.lupa.simulator.phone.Push;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Comparison.Line ENTER =
            new Comparison.Line("anna", "s1", 1, "o1", "ENTER", "SENT_TO_OUTBOX", "");
    private static final Comparison.Line DWELL =
            new Comparison.Line("anna", "s1", 1, "o2", "DWELL", "WITHHELD", "CAP_SHOPPER");

    @Test
    void theDigestDoesNotDependOnTheOrderButOnHowOftenThereIsADecision() {
        String digest = report(ENTER, DWELL).digest();
        assertThat(report(DWELL, ENTER).digest()).isEqualTo(digest);
        assertThat(report(DWELL, ENTER, ENTER).digest()).isNotEqualTo(digest);
        assertThat(report(DWELL).digest()).isNotEqualTo(digest);
    }

    @Test
    void anOfferUnderTwoDeliveriesInOneVisitIsRepeated() {
        Found found =
                new Found("anna", List.of(), List.of(decision("v1", "d1"), decision("v1", "d2"), decision("v2", "d3")));
        assertThat(Reporter.duplicates(found, List.of(push("d1"), push("d3")))).isZero();
        assertThat(Reporter.duplicates(found, List.of(push("d1"), push("d2"), push("d3"))))
                .isEqualTo(1);
    }

    private static Report report(Comparison.Line... lines) {
        return new Report(1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1, LinkTally.NONE, List.of(lines));
    }

    private static Found.Decision decision(String visitId, String deliveryId) {
        return new Found.Decision("s1", visitId, "o1", "ENTER", "SENT_TO_OUTBOX", "", deliveryId, Instant.EPOCH);
    }

    private static Push push(String deliveryId) {
        return new Push(deliveryId, "o1", "s1", Instant.MAX, MissingNode.getInstance());
    }
}
