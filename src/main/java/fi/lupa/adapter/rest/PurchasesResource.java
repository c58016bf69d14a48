package fi.lupa.adapter.rest;

import fi.lupa.engine.EndingFlow;
import fi.lupa.engine.Purchases;
import fi.lupa.engine.Purchases.Bought;
import fi.lupa.engine.Purchases.Purchase;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Purchases, from tills: they end the consents that were to last until them, with the guarantee of a withdrawal. */
@Path("/api/v1/purchases")
@RolesAllowed({Roles.ADMIN, Roles.TILL})
@Tag(name = "Till")
class PurchasesResource {
    private final CurrentStaff staff;
    private final Purchases purchases;
    private final EndingFlow ending;
    private final Conversations conversations;
    private final RandomValues random;
    private final Clock clock;

    PurchasesResource(
            CurrentStaff staff,
            Purchases purchases,
            EndingFlow ending,
            Conversations conversations,
            RandomValues random,
            Clock clock) {
        this.staff = staff;
        this.purchases = purchases;
        this.ending = ending;
        this.conversations = conversations;
        this.random = random;
        this.clock = clock;
    }

    /** Records a purchase. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "Tell of a purchase; it ends the consents that were to last until it")
    public Uni<PurchaseAnswer> tell(
            @HeaderParam("Idempotency-Key") @Parameter(required = true) @Nullable String key,
            @NotNull @Valid PurchaseRequest request) {
        Conversation conversation =
                conversations.required(key, "staff/" + staff.who().name(), "POST /purchases", request);
        Purchase purchase = parse(request);
        return CancelProof.shield(purchases
                .record(staff.who(), purchase, conversation.about(purchase.id().toString()))
                .map(bought -> bought.orElseThrow(PurchasesResource::unknownCode))
                .flatMap(this::finish));
    }

    private Purchase parse(PurchaseRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FieldErrors errors = new FieldErrors();
        errors.require(
                (request.purchaseCode() == null) != (request.couponCode() == null),
                "purchaseCode",
                "one-of",
                "give a purchaseCode or a couponCode");
        errors.require(!request.at().isAfter(now.plusSeconds(5)), "at", "past", "the purchase has not happened yet");
        errors.throwIfAny();
        if (request.purchaseCode() == null) {
            throw unknownCode();
        }
        return new Purchase(
                random.uuid(),
                RandomValues.hash(request.purchaseCode()),
                new StoreId(request.storeId()),
                request.topics().stream().map(TopicId::new).collect(Collectors.toSet()),
                request.at(),
                now);
    }

    private Uni<PurchaseAnswer> finish(Bought bought) {
        PurchaseAnswer answer =
                new PurchaseAnswer(bought.purchase().toString(), bought.ended().size());
        return bought.ended().isEmpty()
                ? Uni.createFrom().item(answer)
                : ending.finish(bought.shopper(), bought.ended())
                        .invoke(WithdrawalsResource::requireFinal)
                        .replaceWith(answer);
    }

    /** Unknown, foreign, used and expired codes look the same. */
    private static ProblemException unknownCode() {
        return ProblemException.invalid("purchaseCode", "unknown", "the code opens nothing");
    }
}
