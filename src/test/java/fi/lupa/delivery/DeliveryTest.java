package fi.lupa.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.consent.SampleConsents;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    @Test
    void deliveryKeepsItsPushAndFenceThroughEveryStep() {
        Push push = SamplePush.of(1, SampleConsents.UNTIL);
        Delivery.Sending sending = new Delivery.Leased(push, 7).started();
        assertThat(sending).isEqualTo(new Delivery.Sending(push, 7));
        assertThat(sending.concluded(Outcome.UNKNOWN)).isEqualTo(new Delivery.Settled(push, 7, Outcome.UNKNOWN));
    }

    @Test
    void onlyTheLegalStepsExist() {
        assertThat(Arrays.stream(Delivery.class.getPermittedSubclasses())
                        .flatMap(state -> Arrays.stream(state.getDeclaredMethods())
                                .filter(step -> Delivery.class.isAssignableFrom(step.getReturnType()))
                                .map(step -> state.getSimpleName() + " "
                                        + step.getReturnType().getSimpleName())))
                .containsExactlyInAnyOrder("Leased Sending", "Sending Settled");
    }

    @Test
    void outcomesLeadToTheStatesOfTheOutbox() {
        assertThat(Arrays.stream(Outcome.values()).collect(Collectors.toMap(Function.identity(), Outcome::nextState)))
                .isEqualTo(Map.of(
                        Outcome.ACCEPTED, "done",
                        Outcome.RETRY, "pending",
                        Outcome.REFUSED, "refused",
                        Outcome.UNKNOWN, "unknown"));
    }

    @Test
    void idIsReadFromItsText() {
        DeliveryId id = new DeliveryId(new UUID(1, 2));
        assertThat(DeliveryId.parse(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> DeliveryId.parse("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
