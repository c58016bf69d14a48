package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.consent.GivenConsent;
import fi.lupa.consent.Grant;
import fi.lupa.engine.Books;
import fi.lupa.engine.Consents;
import fi.lupa.engine.EndingFlow;
import fi.lupa.engine.Endings;
import fi.lupa.engine.IdempotentRequest;
import fi.lupa.engine.Principal;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WithdrawalsResourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final ConsentId CONSENT = new ConsentId(UUID.randomUUID());

    @Test
    void whileAHandOffIsUnderWayNothingIsPromised() {
        ProblemException one = catchThrowableOfType(
                ProblemException.class,
                () -> resource(false).withdraw(CONSENT.toString()).await().indefinitely());
        assertThat(one.problem().type()).isEqualTo("/problems/not-yet-final");
        assertThat(one.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        ProblemException all = catchThrowableOfType(
                ProblemException.class,
                () -> resource(false).withdraw("r1", null).await().indefinitely());
        assertThat(all.problem().status()).isEqualTo(503);
    }

    @Test
    void quietEndingIsAnsweredWithItsProof() {
        WithdrawalAnswer answer =
                resource(true).withdraw(CONSENT.toString()).await().indefinitely();
        assertThat(answer).isEqualTo(new WithdrawalAnswer(CONSENT.toString(), CLOCK.instant(), 7, 2, 1));
    }

    private static WithdrawalsResource resource(boolean quiet) {
        CurrentShopper shopper = new CurrentShopper(Identities.ofShopper(new ShopperId(UUID.randomUUID())));
        EndingFlow flow = new EndingFlow(
                Books.empty(),
                new OneEnding(quiet),
                () -> Uni.createFrom().voidItem(),
                CLOCK,
                Duration.ZERO,
                forgotten -> {});
        return new WithdrawalsResource(shopper, flow, new OneConsent(), CLOCK);
    }

    private record OneEnding(boolean quiet) implements Endings {
        @Override
        public Uni<List<Ended>> end(ShopperId shopper, List<ConsentId> consents, EndedBy by, Instant at) {
            return Uni.createFrom()
                    .item(consents.stream().map(id -> new Ended(id, at, by)).toList());
        }

        @Override
        public Uni<Boolean> stop(Principal.OfStaff who, OfferId offer, Instant at) {
            return Uni.createFrom().item(false);
        }

        @Override
        public Uni<Boolean> isQuiet(Target target) {
            return Uni.createFrom().item(quiet);
        }

        @Override
        public Uni<Boolean> isIdle(Target target) {
            return isQuiet(target);
        }

        @Override
        public Uni<Tally> tally(Target target) {
            return Uni.createFrom().item(new Tally(2, 1));
        }

        @Override
        public Uni<Optional<Long>> position(ConsentId consent) {
            return Uni.createFrom().item(Optional.of(7L));
        }
    }

    private static final class OneConsent implements Consents {
        @Override
        public Uni<Given> give(Grant grant, IdempotentRequest request) {
            return Uni.createFrom().failure(new UnsupportedOperationException());
        }

        @Override
        public Uni<Optional<Accepted>> givenBy(IdempotentRequest request) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Optional<GivenConsent>> find(ShopperId shopper, ConsentId consent) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<List<GivenConsent>> list(ShopperId shopper, Optional<Place> after, int limit) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<List<ConsentId>> toWithdraw(
                ShopperId shopper, Optional<RetailerId> retailer, Optional<TopicId> topic, Instant now) {
            return Uni.createFrom().item(List.of(CONSENT));
        }
    }
}
