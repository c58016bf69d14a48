package fi.lupa.consent;

import fi.lupa.consent.ConsentLife.Terms;
import fi.lupa.retail.SampleStore;
import fi.lupa.retail.Topic;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** The whole life of consents against the list of what happened: every ending is final, whatever comes in whatever order. */
class ConsentLifeModelTest {
    private static final List<Topic> TOPICS = List.of(SampleStore.CARS, SampleStore.TOYS, SampleStore.HEALTH);

    @Property(tries = 1000)
    void consentsPermitAndTellWhatFollowsFromTheFacts(@ForAll("lives") ActionChain<ConsentLife> life) {
        life.withInvariant(ConsentLife::check).run();
    }

    @Provide
    Arbitrary<ActionChain<ConsentLife>> lives() {
        return ActionChain.startWith(ConsentLife::new)
                .withAction(6, (Action.Independent<ConsentLife>)
                        () -> terms().map(terms -> Transformer.mutate(terms.toString(), life -> life.grant(terms))))
                .withAction(
                        2,
                        step("withdraw", (life, n) -> life.endHere(ConsentLife.one(n), EndedBy.WITHDRAWAL, n % 2 == 0)))
                .withAction(
                        1,
                        step(
                                "withdraw topic",
                                (life, n) -> life.endHere(ConsentLife.about(topic(n)), EndedBy.WITHDRAWAL, true)))
                .withAction(
                        1,
                        step("withdraw all", (life, n) -> life.endHere(grant -> true, EndedBy.WITHDRAWAL, n % 2 == 0)))
                .withAction(
                        1, step("fulfilled", (life, n) -> life.endHere(ConsentLife.one(n), EndedBy.FULFILLED, true)))
                .withAction(
                        1,
                        step(
                                "buy",
                                (life, n) ->
                                        life.endHere(ConsentLife.untilPurchaseOf(topic(n)), EndedBy.PURCHASE, true)))
                .withAction(
                        2,
                        step(
                                "withdraw elsewhere",
                                (life, n) -> life.endElsewhere(ConsentLife.one(n), EndedBy.WITHDRAWAL)))
                .withAction(1, step("pause", (life, n) -> life.pause(n % 4, n < 6)))
                .withAction(1, step("resume", (life, n) -> life.resume()))
                .withAction(1, step("pause elsewhere", (life, n) -> life.pauseElsewhere()))
                .withAction(1, step("resume elsewhere", (life, n) -> life.resumeElsewhere()))
                .withAction(2, step("reserve", ConsentLife::reserve))
                .withAction(2, step("conclude", (life, n) -> life.conclude(n, n % 2 == 0)))
                .withAction(1, step("lapse", (life, n) -> life.lapse()))
                .withAction(4, step("read", (life, n) -> life.read()))
                .withAction(6, step("apply", ConsentLife::apply))
                .withAction(3, step("wait", ConsentLife::pass))
                .withAction(1, step("long wait", (life, n) -> life.pass(n * 100)))
                .withAction(1, step("restart", (life, n) -> life.restart()))
                .withAction(1, step("clear", (life, n) -> life.clear()))
                .withAction(1, step("erase", (life, n) -> {
                    if (n == 0) {
                        life.erase();
                    }
                }))
                .withMaxTransformations(60);
    }

    private static Topic topic(int n) {
        return TOPICS.get(n % TOPICS.size());
    }

    private static Arbitrary<Terms> terms() {
        return Combinators.combine(
                        Arbitraries.of(
                                List.of(SampleStore.CARS),
                                List.of(SampleStore.CARS, SampleStore.TOYS),
                                List.of(SampleStore.HEALTH),
                                List.of(SampleStore.CARS, SampleStore.HEALTH)),
                        Arbitraries.<Set<String>>of(Set.of(), Set.of("s1"), Set.of("s2"), Set.of("s1", "s2")),
                        Arbitraries.of(Purpose.class).set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(1, 2, 3, 8, 700, 10_000),
                        Arbitraries.of(0, 0, 1, 2),
                        Arbitraries.of(17, 18, 40),
                        Arbitraries.of(true, false))
                .as((topics, stores, purposes, from, until, uses, age, untilPurchase) ->
                        new Terms(topics, stores, purposes, from, until, uses, age, untilPurchase));
    }

    private static Action.Independent<ConsentLife> step(String name, BiConsumer<ConsentLife, Integer> step) {
        return () -> Arbitraries.integers()
                .between(0, 7)
                .map(n -> Transformer.mutate(name + " " + n, life -> step.accept(life, n)));
    }
}
