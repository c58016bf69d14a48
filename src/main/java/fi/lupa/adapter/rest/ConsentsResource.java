package fi.lupa.adapter.rest;

import fi.lupa.consent.BrokenTerm;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.GivenConsent;
import fi.lupa.engine.BookKeeper;
import fi.lupa.engine.Consents;
import fi.lupa.engine.Consents.Accepted;
import fi.lupa.engine.IdempotentRequest;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** A shopper's consents: giving them and looking at them. */
@Path("/api/v1/me/consents")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class ConsentsResource {
    private final CurrentShopper shopper;
    private final Consents consents;
    private final BookKeeper books;
    private final GrantParser parser;
    private final Conversations conversations;
    private final RandomValues random;
    private final Clock clock;

    ConsentsResource(
            CurrentShopper shopper,
            Consents consents,
            BookKeeper books,
            RestSettings settings,
            Conversations conversations,
            RandomValues random,
            Clock clock) {
        this.shopper = shopper;
        this.consents = consents;
        this.books = books;
        this.parser = new GrantParser(settings.consentMaxDuration());
        this.conversations = conversations;
        this.random = random;
        this.clock = clock;
    }

    /** Gives a consent; it holds for every sighting that arrives after the answer. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = ConsentAnswer.class, responseCode = "201", responseDescription = "created")
    @Operation(summary = "Give a consent")
    public Uni<ConsentAnswer> give(
            @HeaderParam("Idempotency-Key") @Parameter(required = true) @Nullable String key,
            @NotNull @Valid ConsentRequest request) {
        ShopperId id = shopper.id();
        Conversation conversation = conversations.required(key, id.toString(), "POST /me/consents", request);
        return CancelProof.shield(give(request, conversation, id))
                .map(accepted -> ConsentAnswer.of(accepted.consent(), accepted.identityRequired(), now()));
    }

    /** A request that was carried out once is answered also when its times are over. */
    private Uni<Accepted> give(ConsentRequest request, Conversation conversation, ShopperId id) {
        ConsentId consent = new ConsentId(random.uuid());
        IdempotentRequest once = conversation.about(consent.toString());
        try {
            return consents.give(parser.parse(request, consent, id, now()), once)
                    .map(ConsentsResource::accepted)
                    .call(() -> books.shopperChanged(id));
        } catch (ProblemException refused) {
            return consents.givenBy(once).map(given -> given.orElseThrow(() -> refused));
        }
    }

    private static Accepted accepted(Consents.Given given) {
        if (given instanceof Accepted accepted) {
            return accepted;
        }
        List<BrokenTerm> broken = ((Consents.Refused) given).broken();
        throw ProblemException.invalid(broken.stream()
                .map(term -> new FieldError(term.field(), term.rule(), term.detail()))
                .toList());
    }

    /** All consents of the shopper, newest first. */
    @GET
    @Operation(summary = "List the consents, newest first")
    public Uni<Page<ConsentAnswer>> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return CancelProof.shield(consents.list(shopper.id(), query.after(ConsentsResource::place), limit + 1))
                .map(found ->
                        Page.of(found, limit, consent -> ConsentAnswer.of(consent, now()), ConsentsResource::cursor));
    }

    private static Cursor cursor(GivenConsent consent) {
        return Cursor.after(
                consent.grant().givenAt().toString(), consent.grant().id().toString());
    }

    private static Consents.Place place(Cursor cursor) {
        return new Consents.Place(
                Times.parse(cursor.key().get(0)), ConsentId.parse(cursor.key().get(1)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
