package fi.lupa.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.adapter.console.PhoneScreen.Arrived;
import fi.lupa.adapter.console.PhoneScreen.Owner;
import fi.lupa.consent.EndedBy;
import fi.lupa.consent.SampleConsents;
import fi.lupa.delivery.Push;
import fi.lupa.delivery.SamplePush;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.Endings;
import fi.lupa.identity.ShopperId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhoneScreenTest {
    private static final Instant NOW = SampleConsents.NOW;
    private final PhoneScreen phone = new PhoneScreen();

    @BeforeEach
    void own() {
        phone.belongsTo(new Owner(SampleConsents.SHOPPER, List.of(), Map.of()));
    }

    private static Push push(int number) {
        return SamplePush.of(number, NOW.plusSeconds(60));
    }

    @Test
    void newestPushStandsFirstAndOldOnesMakeRoom() {
        IntStream.rangeClosed(1, 9).forEach(number -> phone.accepted(push(number), NOW));
        assertThat(phone.pushes()).extracting(Arrived::number).containsExactly(9L, 8L, 7L, 6L, 5L, 4L);
    }

    @Test
    void pushThatIsHandedOffAgainStandsOnce() {
        phone.accepted(push(1), NOW);
        phone.accepted(push(1), NOW.plusSeconds(1));
        assertThat(phone.pushes()).hasSize(1);
    }

    @Test
    void onlyTheCancelledPushIsTakenBack() {
        phone.accepted(push(1), NOW);
        phone.accepted(push(2), NOW);
        phone.cancelled(push(1).order().id());
        assertThat(phone.pushes()).extracting(Arrived::cancelled).containsExactly(false, true);
    }

    @Test
    void pushOfSomebodyElseIsNotShown() {
        phone.belongsTo(new Owner(new ShopperId(new UUID(9, 2)), List.of(), Map.of()));
        phone.accepted(push(1), NOW);
        assertThat(phone.pushes()).isEmpty();
    }

    @Test
    void withdrawalIsToldUntilPermissionIsGivenAgain() {
        EndingAnswer answer = new EndingAnswer(
                true, List.of(new Endings.Ended(SampleConsents.id(1), NOW, EndedBy.WITHDRAWAL)), 3, 0, 1);
        phone.withdrawn(answer);
        phone.given(List.of());
        assertThat(phone.withdrawal()).contains(answer);
    }

    @Test
    void newOwnerSeesNothingOfTheFormer() {
        phone.accepted(push(1), NOW);
        own();
        assertThat(phone.pushes()).isEmpty();
    }
}
