package fi.lupa.history;

import static fi.lupa.history.Violation.Rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each promise is broken by hand, and seen to be broken; beside it, what only looks like it. */
class HistoryCheckerTest {
    private static final long NEVER = Long.MAX_VALUE;
    private static final Target CONSENT = Target.consents(Set.of("c"));

    private final List<Event> events = new ArrayList<>();

    HistoryCheckerTest() {
        events.add(new Event.Granted("s", "c", Set.of("t"), Integer.MAX_VALUE, NEVER));
    }

    @Test
    void pushBeforeTheAnswerIsInOrder() {
        push("d1", "o1", 10, 11);
        row("d1", "o1", "v", 9);
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 12);
        assertThat(broken()).isEmpty();
    }

    @Test
    void pushAfterTheAnswerIsLate() {
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 12);
        push("d1", "o1", 13, 14);
        assertThat(broken()).containsExactly(Rule.PUSH_AFTER_ANSWER);
    }

    @Test
    void pushThatTheAppStillHoldsAtTheAnswerIsInFlight() {
        push("d1", "o1", 11, 13);
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 12);
        assertThat(broken()).containsExactly(Rule.PUSH_AFTER_ANSWER);
    }

    @Test
    void firstFinalAnswerCountsAndOneThatIsNotFinalPromisesNothing() {
        answered(EndingKind.WITHDRAWAL, CONSENT, 5, 8, false, 503);
        push("d1", "o1", 9, 9);
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 12);
        assertThat(broken()).isEmpty();
        push("d2", "o2", 13, 13);
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 20);
        assertThat(broken()).containsExactly(Rule.PUSH_AFTER_ANSWER);
    }

    @Test
    void stoppedOfferRemovedDeviceAndErasedShopperGetNothing() {
        ended(EndingKind.OFFER_STOP, Target.offer("o1"), 1, 2);
        push("d1", "o1", 3, 3);
        push("d2", "o2", 3, 3);
        assertThat(broken()).containsExactly(Rule.PUSH_AFTER_ANSWER);
        events.remove(events.size() - 1);
        ended(2, EndingKind.DEVICE_REMOVAL, Target.device("a"), 1, 2);
        assertThat(broken()).containsExactly(Rule.PUSH_AFTER_ANSWER, Rule.PUSH_AFTER_ANSWER);
        ended(3, EndingKind.ERASURE, Target.shopper("s"), 1, 2);
        assertThat(broken()).hasSize(3);
    }

    @Test
    void pauseEndsNothingThatComesAfterItWasLifted() {
        ended(EndingKind.PAUSE, Target.shopper("s"), 1, 10);
        push("d1", "o1", 21, 22);
        events.add(new Event.Resumed("s", 20));
        assertThat(broken()).isEmpty();
        push("d2", "o2", 19, 19);
        assertThat(broken()).containsExactly(Rule.PUSH_AFTER_ANSWER);
    }

    @Test
    void databaseIsEvidenceOfWhatNoAppSaw() {
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 12);
        row("d1", "o1", "v", 13);
        events.add(new Event.Moving(1, "d1", "sending", 14));
        assertThat(broken()).containsExactlyInAnyOrder(Rule.START_AFTER_ANSWER, Rule.MOVING_AFTER_ANSWER);
    }

    @Test
    void pushThatBeganBeforeTheEndOfTheTimeIsInOrderAndOneThatBeganAtItIsNot() {
        grant("e", Integer.MAX_VALUE, 100);
        events.add(new Event.Pushed("s", "a", "d1", "e", "o1", "t", 101, 102));
        events.add(new Event.Row("s", "a", "d1", "e", "o1", "v", "done", 99, true));
        assertThat(broken()).isEmpty();
        events.add(new Event.Row("s", "a", "d2", "e", "o2", "v", "done", 100, true));
        assertThat(broken()).containsExactly(Rule.PUSH_AFTER_EXPIRY);
        events.remove(events.size() - 1);
        events.add(new Event.Pushed("s", "a", "d3", "e", "o2", "t", 100, 100));
        assertThat(broken()).containsExactly(Rule.PUSH_AFTER_EXPIRY);
    }

    @Test
    void unknownHandOffUsesAConsentAndARepetitionDoesNot() {
        grant("u", 1, NEVER);
        events.add(new Event.Pushed("s", "a", "d1", "u", "o1", "t", 10, 11));
        events.add(new Event.Pushed("s", "a", "d1", "u", "o1", "t", 20, 21));
        events.add(new Event.Row("s", "a", "d1", "u", "o1", "v", "done", 19, true));
        events.add(new Event.Row("s", "a", "d2", "u", "o2", "v", "refused", 19, false));
        assertThat(broken()).isEmpty();
        events.add(new Event.Row("s", "a", "d3", "u", "o2", "v2", "unknown", 19, true));
        assertThat(broken()).containsExactly(Rule.TOO_MANY_USES);
    }

    @Test
    void sameOfferByAnotherDeliveryIsTwiceInOneVisitOnly() {
        push("d1", "o1", 10, 10);
        push("d2", "o1", 20, 20);
        row("d1", "o1", "v1", 9);
        row("d2", "o1", "v2", 19);
        assertThat(broken()).isEmpty();
        push("d3", "o1", 30, 30);
        row("d3", "o1", "v2", 29);
        assertThat(broken()).containsExactly(Rule.OFFER_TWICE);
    }

    @Test
    void answersToOneEndingTellTheSame() {
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 12);
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 13);
        assertThat(broken()).isEmpty();
        events.add(new Event.Answered(1, EndingKind.WITHDRAWAL, CONSENT, 5, 14, true, 200, "position 8"));
        assertThat(broken()).containsExactly(Rule.OTHER_PROOF);
    }

    @Test
    void endedConsentIsToldToBeEndedByWhoeverIsAskedLater() {
        events.add(new Event.Told("c", "active", "", 11, 13));
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 12);
        events.add(new Event.Told("c", "ended", "then", 13, 14));
        assertThat(broken()).isEmpty();
        events.add(new Event.Told("c", "paused", "", 15, 16));
        assertThat(broken()).containsExactly(Rule.REVIVED);
    }

    @Test
    void endThatNobodyAnsweredIsFinalOnceItWasTold() {
        events.add(new Event.Told("c", "ended", "then", 1, 2));
        events.add(new Event.Told("c", "active", "", 2, 4));
        assertThat(broken()).isEmpty();
        events.add(new Event.Told("c", "active", "", 3, 4));
        assertThat(broken()).containsExactly(Rule.REVIVED);
    }

    @Test
    void endKeepsItsTimeAndReason() {
        events.add(new Event.Told("c", "ended", "then", 1, 2));
        events.add(new Event.Told("c", "ended", "later", 3, 4));
        assertThat(broken()).containsExactly(Rule.REVIVED);
    }

    @Test
    void expiredConsentIsToldToBeEnded() {
        grant("e", 9, 100);
        events.add(new Event.Told("e", "active", "", 99, 101));
        assertThat(broken()).isEmpty();
        events.add(new Event.Told("e", "active", "", 100, 101));
        assertThat(broken()).containsExactly(Rule.REVIVED);
    }

    @Test
    void pushNeedsAConsentOfThatShopperForThatTopic() {
        events.add(new Event.Pushed("s", "a", "d1", "other", "o1", "t", 1, 1));
        events.add(new Event.Pushed("t", "a", "d2", "c", "o1", "t", 1, 1));
        events.add(new Event.Pushed("s", "a", "d3", "c", "o1", "u", 1, 1));
        assertThat(broken()).containsExactly(Rule.NEVER_GRANTED, Rule.NEVER_GRANTED, Rule.NEVER_GRANTED);
    }

    @Test
    void cancelsAreCountedFromTheAnswerAndMissedWhereTheAppListened() {
        push("d1", "o1", 10, 11);
        push("d2", "o2", 10, 11);
        ended(EndingKind.WITHDRAWAL, CONSENT, 5, 12);
        events.add(new Event.Cancelled("a", "d1", 20));
        assertThat(Cancels.of(events).afterNanos()).containsExactly(8L);
        assertThat(Cancels.of(events).missing()).hasSize(1);
        events.add(new Event.Deaf("a", 15));
        assertThat(Cancels.of(events).missing()).isEmpty();
        assertThat(Cancels.of(events).deaf()).isEqualTo(1);
    }

    private List<Rule> broken() {
        return HistoryChecker.check(events).stream().map(Violation::rule).toList();
    }

    private void grant(String consent, int maxUses, long validUntil) {
        events.add(new Event.Granted("s", consent, Set.of("t"), maxUses, validUntil));
    }

    private void push(String delivery, String offer, long at, long heldUntil) {
        events.add(new Event.Pushed("s", "a", delivery, "c", offer, "t", at, heldUntil));
    }

    private void row(String delivery, String offer, String visit, long startedAt) {
        events.add(new Event.Row("s", "a", delivery, "c", offer, visit, "done", startedAt, true));
    }

    private void ended(EndingKind kind, Target target, long sentAt, long at) {
        ended(1, kind, target, sentAt, at);
    }

    private void ended(long ending, EndingKind kind, Target target, long sentAt, long at) {
        events.add(new Event.Answered(ending, kind, target, sentAt, at, true, 200, "position 7"));
    }

    private void answered(EndingKind kind, Target target, long sentAt, long at, boolean isFinal, int status) {
        events.add(new Event.Answered(1, kind, target, sentAt, at, isFinal, status, ""));
    }
}
