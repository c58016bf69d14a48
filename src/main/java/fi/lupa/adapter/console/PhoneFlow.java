package fi.lupa.adapter.console;

import fi.lupa.adapter.console.PhoneScreen.Owner;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.ConsentStatus;
import fi.lupa.consent.GivenConsent;
import fi.lupa.consent.Grant;
import fi.lupa.engine.Consents;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.EndingFlow;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What can be done with the phone on the page: the same flows as behind the API. */
@Singleton
class PhoneFlow {
    private static final int MOST_CONSENTS = 20;

    private final Consents consents;
    private final EndingFlow endings;
    private final GiveAgain giveAgain;
    private final TopicNames topicNames;
    private final PhoneScreen phone;
    private final Clock clock;

    PhoneFlow(
            Consents consents,
            EndingFlow endings,
            GiveAgain giveAgain,
            TopicNames topicNames,
            DemoState state,
            Clock clock) {
        this.consents = consents;
        this.endings = endings;
        this.giveAgain = giveAgain;
        this.topicNames = topicNames;
        this.phone = state.phone();
        this.clock = clock;
    }

    /** Makes the phone that shopper's, with the consents that permit something now. */
    Uni<Void> show(ShopperId shopper) {
        return consents.list(shopper, Optional.empty(), MOST_CONSENTS)
                .map(this::standing)
                .flatMap(grants -> topicNames.of(grants).map(names -> new Owner(shopper, grants, names)))
                .invoke(phone::belongsTo)
                .replaceWithVoid();
    }

    private List<Grant> standing(List<GivenConsent> given) {
        Instant now = clock.instant();
        return given.stream()
                .filter(consent -> consent.status(now) == ConsentStatus.ACTIVE)
                .map(GivenConsent::grant)
                .toList();
    }

    /** Withdraws all that the phone's shopper permits; final or not, the phone tells. */
    Uni<Void> withdraw() {
        return phone.owner()
                .map(owner -> withdraw(owner.shopper()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> withdraw(ShopperId shopper) {
        return consents.toWithdraw(shopper, Optional.empty(), Optional.empty(), clock.instant())
                .flatMap(found -> end(shopper, found))
                .invoke(answer -> answer.ifPresent(phone::withdrawn))
                .replaceWithVoid();
    }

    private Uni<Optional<EndingAnswer>> end(ShopperId shopper, List<ConsentId> found) {
        return found.isEmpty() ? Uni.createFrom().item(Optional.empty()) : endings.withdraw(shopper, found);
    }

    /** Gives again what the phone's shopper had permitted when the phone was shown. */
    Uni<Void> give() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return phone.owner()
                .map(owner -> giveAgain.give(owner.shopper(), owner.grants(), now))
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .invoke(phone::given)
                .replaceWithVoid();
    }
}
