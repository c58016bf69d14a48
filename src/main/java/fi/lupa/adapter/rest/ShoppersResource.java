package fi.lupa.adapter.rest;

import fi.lupa.engine.DeviceFlow;
import fi.lupa.engine.IdempotentRequest;
import fi.lupa.engine.NewShopper;
import fi.lupa.engine.NotYetFinal;
import fi.lupa.engine.Shoppers;
import fi.lupa.engine.Tokens;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Enrolment of shoppers: open to everybody, limited by address. */
@Path("/api/v1/shoppers")
@Tag(name = "Shopper")
class ShoppersResource {
    private final Shoppers shoppers;
    private final EnrolmentLimit limit;
    private final RandomValues random;
    private final Conversations conversations;
    private final Clock clock;
    private final Tokens tokens;
    private final DeviceFlow devices;

    ShoppersResource(
            Shoppers shoppers,
            EnrolmentLimit limit,
            RandomValues random,
            Conversations conversations,
            Clock clock,
            Tokens tokens,
            DeviceFlow devices) {
        this.shoppers = shoppers;
        this.limit = limit;
        this.random = random;
        this.conversations = conversations;
        this.clock = clock;
        this.tokens = tokens;
        this.devices = devices;
    }

    /** Enrols a shopper. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = EnrolmentAnswer.class, responseCode = "201", responseDescription = "created")
    @Operation(summary = "Enrol: a pseudonym, a bearer token and a recovery code")
    public Uni<EnrolmentAnswer> enrol(
            @Context HttpServerRequest http,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid EnrolmentRequest request) {
        limit.take(http.remoteAddress().hostAddress());
        Optional<Conversation> conversation =
                conversations.optional(key, Conversations.OPEN, "POST /shoppers", request);
        EnrolmentAnswer answer = new EnrolmentAnswer(random.uuid().toString(), random.secret(), random.secret());
        Optional<IdempotentRequest> claim = conversation.map(c -> c.answering(answer, answer.shopperId()));
        return CancelProof.shield(shoppers.enrol(shopper(answer), claim))
                .map(earlier -> earlier.flatMap(e -> conversation.map(c -> c.open(e, EnrolmentAnswer.class)))
                        .orElse(answer));
    }

    /** Gives who lost the token a new one. */
    @POST
    @Path("recover")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            summary = "A new token and recovery code for who knows the recovery code",
            description = "Ends all tokens, and the MQTT accounts of the shopper's apps: each asks for new credentials")
    public Uni<EnrolmentAnswer> recover(@Context HttpServerRequest http, @NotNull @Valid RecoveryRequest request) {
        limit.take(http.remoteAddress().hostAddress());
        String token = random.secret();
        String code = random.secret();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return CancelProof.shield(tokens.recover(
                                RandomValues.hash(request.recoveryCode()),
                                RandomValues.hash(token),
                                RandomValues.hash(code),
                                now)
                        .map(ended -> ended.orElseThrow(ShoppersResource::unknownCode))
                        .call(ended -> devices.close(ended, true)
                                .onFailure(NotYetFinal.class)
                                .recoverWithNull()))
                .map(ended -> new EnrolmentAnswer(ended.shopper().toString(), token, code));
    }

    private static ProblemException unknownCode() {
        return ProblemException.invalid("recoveryCode", "unknown", "the code opens nothing");
    }

    private NewShopper shopper(EnrolmentAnswer answer) {
        return new NewShopper(
                ShopperId.parse(answer.shopperId()),
                RandomValues.hash(answer.token()),
                RandomValues.hash(answer.recoveryCode()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
