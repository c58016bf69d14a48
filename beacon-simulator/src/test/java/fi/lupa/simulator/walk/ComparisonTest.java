package fi.lupa.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Found.Consent ALWAYS = new Found.Consent(List.of(), Instant.MIN, Instant.MAX);
    private static final Expected EXPECTED = new Expected(Duration.ofSeconds(60));

    @Test
    void visitsAreFoundByTheirTimes() {
        Comparison comparison = compare(
                List.of(ALWAYS),
                List.of(decision("v2", 301, "ENTER"), decision("v1", 1, "ENTER"), decision("v1", 20, "DWELL")),
                visit(0, 100),
                visit(300, 400));
        assertThat(figures(comparison)).containsExactly(2, 2, 2, 0, 0);
        assertThat(comparison.lines()).extracting(Comparison.Line::nth).containsExactly(2, 1, 1);
    }

    @Test
    void aVisitThatLupaDoesNotTellOfIsMissed() {
        Comparison comparison =
                compare(List.of(ALWAYS), List.of(decision("v1", 1, "ENTER")), visit(0, 100), visit(300, 400));
        assertThat(figures(comparison)).containsExactly(2, 2, 1, 1, 0);
    }

    @Test
    void aVisitThatWasNotThereIsSpuriousAndSoIsASecondOneInTheSame() {
        Comparison comparison = compare(
                List.of(ALWAYS),
                List.of(decision("v1", 1, "ENTER"), decision("v2", 50, "ENTER"), decision("v3", 200, "ENTER")),
                visit(0, 100));
        assertThat(figures(comparison)).containsExactly(1, 1, 1, 0, 2);
        assertThat(comparison.lines()).extracting(Comparison.Line::nth).containsExactly(1, 0, 0);
    }

    @Test
    void withoutAConsentForTheStoreAtTheTimeNothingIsMissed() {
        assertThat(figures(compare(List.of(), List.of(), visit(0, 100)))).containsExactly(1, 0, 0, 0, 0);
        Found.Consent elsewhere = new Found.Consent(List.of("s2"), Instant.MIN, Instant.MAX);
        assertThat(figures(compare(List.of(elsewhere), List.of(), visit(0, 100))))
                .containsExactly(1, 0, 0, 0, 0);
        Found.Consent ended = new Found.Consent(List.of(), Instant.MIN, START.plusSeconds(200));
        assertThat(figures(compare(List.of(ended), List.of(), visit(0, 100), visit(300, 400))))
                .containsExactly(2, 1, 0, 1, 0);
    }

    @Test
    void twoVisitsWithLessThanTheTimeoutBetweenAreOne() {
        assertThat(EXPECTED.merged(List.of(visit(0, 100), visit(159, 200), visit(260, 300))))
                .containsExactly(visit(0, 200), visit(260, 300));
    }

    private static Comparison compare(
            List<Found.Consent> consents, List<Found.Decision> decisions, TrueVisit... visits) {
        return new Comparison(new Found("anna", consents, decisions), List.of(visits), EXPECTED, Set.of("s1"));
    }

    private static List<Integer> figures(Comparison comparison) {
        return List.of(
                comparison.entered(),
                comparison.due(),
                comparison.matched(),
                comparison.missed(),
                comparison.spurious());
    }

    private static TrueVisit visit(int from, int until) {
        return new TrueVisit("anna", "s1", START.plusSeconds(from), START.plusSeconds(until));
    }

    private static Found.Decision decision(String visitId, int second, String trigger) {
        return new Found.Decision(
                "s1", visitId, "o1", trigger, "SENT_TO_OUTBOX", "", "d-" + second, START.plusSeconds(second));
    }
}
