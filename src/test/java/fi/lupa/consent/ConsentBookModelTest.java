package fi.lupa.consent;

import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** The book against a plain reference, whatever happens in whatever order. */
class ConsentBookModelTest {
    @Property(tries = 500)
    void bookPermitsWhatTheLatestReadingDoesButNothingThatWasShut(
            @ForAll("histories") ActionChain<ConsentHistory> history) {
        history.withInvariant(ConsentHistory::check).run();
    }

    @Provide
    Arbitrary<ActionChain<ConsentHistory>> histories() {
        return ActionChain.startWith(ConsentHistory::new)
                .withAction(3, step("grant", ConsentHistory::grant))
                .withAction(2, step("pause or resume", (history, n) -> history.turnPause()))
                .withAction(1, step("rest", (history, n) -> history.rest()))
                .withAction(2, step("stand", ConsentHistory::stand))
                .withAction(4, step("read", (history, n) -> history.read()))
                .withAction(6, step("apply", ConsentHistory::apply))
                .withAction(2, step("shut", ConsentHistory::shut))
                .withAction(2, step("end elsewhere", ConsentHistory::endElsewhere))
                .withAction(2, step("wait", ConsentHistory::pass))
                .withAction(1, step("clear", (history, n) -> history.clear()))
                .withMaxTransformations(60);
    }

    private static Action.Independent<ConsentHistory> step(String name, BiConsumer<ConsentHistory, Integer> step) {
        return () -> Arbitraries.integers()
                .between(0, 7)
                .map(n -> Transformer.mutate(name + " " + n, history -> step.accept(history, n)));
    }
}
