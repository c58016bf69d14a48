package fi.lupa.adapter.rest;

import fi.lupa.delivery.DeliveryId;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.EndingFlow;
import fi.lupa.engine.HandedOver;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The opt-out of a push: who holds its link, which only the shopper's app gets, may withdraw the consent that it rests on, and
 * nothing else. Opening the link changes nothing, since mail scanners and previews open links as well (RFC 8058, 1).
 */
@Path("/o/{delivery}")
@Produces(MediaType.TEXT_HTML)
class OptOutResource {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>%2$s</p>%3$s</body></html>
            """;
    private static final String ASK = PAGE.formatted(
            "Withdraw your permission?",
            "You got an offer because you permitted it. Withdraw, and you get no further one under that permission.",
            "<form method=\"post\"><button>Withdraw</button></form>");
    private static final String DONE = PAGE.formatted(
            "Your permission is withdrawn", "You get no further offer under it. You can give it again in the app.", "");

    private final HandedOver deliveries;
    private final EndingFlow ending;

    OptOutResource(HandedOver deliveries, EndingFlow ending) {
        this.deliveries = deliveries;
        this.ending = ending;
    }

    /** Asks; without effect, and the same for every link, so that it tells nobody which exist. */
    @GET
    @Operation(summary = "The page that a push's opt-out link opens; without effect")
    public Response ask(@PathParam("delivery") String delivery) {
        return page(ASK);
    }

    /** Withdraws the consent that the push rests on. */
    @POST
    @Operation(summary = "Withdraw the consent that the push rests on")
    public Uni<Response> withdraw(@PathParam("delivery") String delivery) {
        return CancelProof.shield(deliveries.groundsOf(parse(delivery)).flatMap(this::withdraw))
                .map(answer -> answer.orElseThrow(ProblemException::notFound))
                .invoke(WithdrawalsResource::requireFinal)
                .map(answer -> page(DONE));
    }

    private Uni<Optional<EndingAnswer>> withdraw(Optional<HandedOver.Grounds> grounds) {
        return grounds.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : ending.withdraw(grounds.get().shopper(), List.of(grounds.get().consent()));
    }

    private static DeliveryId parse(String delivery) {
        try {
            return DeliveryId.parse(delivery);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static Response page(String html) {
        return Response.ok(html)
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }
}
