package fi.lupa.adapter.rest;

import fi.lupa.adapter.rest.DeviceRequest.RequestedIdentity;
import fi.lupa.engine.BookKeeper;
import fi.lupa.engine.EarlierAnswer;
import fi.lupa.engine.MqttAccounts;
import fi.lupa.engine.NewDevice;
import fi.lupa.engine.Shoppers;
import fi.lupa.engine.SignalTaken;
import fi.lupa.identity.Bearer;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Enrols devices: issues identities, or lets fixed ids be claimed where that is allowed. */
@ApplicationScoped
class DeviceEnrolment {
    private static final int ATTEMPTS = 3;

    private final Shoppers shoppers;
    private final BookKeeper books;
    private final IdentityIssuer issuer;
    private final MqttAccounts accounts;
    private final RandomValues random;
    private final RestSettings settings;
    private final Clock clock;

    DeviceEnrolment(
            Shoppers shoppers,
            BookKeeper books,
            IdentityIssuer issuer,
            MqttAccounts accounts,
            RandomValues random,
            RestSettings settings,
            Clock clock) {
        this.shoppers = shoppers;
        this.books = books;
        this.issuer = issuer;
        this.accounts = accounts;
        this.random = random;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Enrols a device; the books know it when the answer is out.
     *
     * @throws ProblemException if the request breaks a rule, or claims where that is not allowed
     */
    Uni<DeviceAnswer> enrol(ShopperId shopper, DeviceRequest request, Optional<Conversation> conversation) {
        RequestedIdentity identity = request.check();
        requireClaimAllowed(identity, settings);
        Uni<DeviceAnswer> attempt = Uni.createFrom().deferred(() -> attempt(shopper, request, identity, conversation));
        Uni<DeviceAnswer> enrolled = identity.claimed().isPresent()
                ? attempt
                : attempt.onFailure(SignalTaken.class).retry().atMost(ATTEMPTS);
        return accounts.ready()
                .chain(() -> enrolled)
                .call(() -> books.shopperChanged(shopper))
                .call(this::admit);
    }

    /** Who may claim another's fixed id could follow that person. */
    static void requireClaimAllowed(RequestedIdentity identity, RestSettings settings) {
        if (identity.claimed().isPresent() && !settings.staticClaims()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "fixed ids are issued here, not claimed");
        }
    }

    /** Also an earlier answer: whoever did not get it may have got no account either. */
    private Uni<Void> admit(DeviceAnswer answer) {
        DeviceAnswer.MqttCredentials mqtt = answer.mqtt();
        return accounts.admit(DeviceId.parse(answer.deviceId()), mqtt.username(), mqtt.password());
    }

    private Uni<DeviceAnswer> attempt(
            ShopperId shopper, DeviceRequest request, RequestedIdentity identity, Optional<Conversation> conversation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IssuedIdentity issued = issuer.issue(identity, now);
        DeviceAnswer answer = answer(issued);
        NewDevice device = device(shopper, request, issued, answer, now);
        return shoppers.register(device, conversation.map(c -> c.answering(answer, answer.deviceId())))
                .map(earlier -> earlier.flatMap(e -> open(conversation, e)).orElse(answer));
    }

    private static Optional<DeviceAnswer> open(Optional<Conversation> conversation, EarlierAnswer earlier) {
        return conversation.map(c -> c.open(earlier, DeviceAnswer.class));
    }

    private DeviceAnswer answer(IssuedIdentity issued) {
        return new DeviceAnswer(
                random.uuid().toString(),
                new DeviceAnswer.MqttCredentials(random.uuid().toString(), random.secret()),
                issued.answer(),
                new DeviceAnswer.ChannelAnswer("mqtt", "confirmed"));
    }

    private static NewDevice device(
            ShopperId shopper, DeviceRequest request, IssuedIdentity issued, DeviceAnswer answer, Instant now) {
        return new NewDevice(
                new Bearer(DeviceId.parse(answer.deviceId()), shopper),
                issued.identity(),
                request.language(),
                request.timeZone(),
                answer.mqtt().username(),
                RandomValues.hash(answer.mqtt().password()),
                now);
    }
}
