package fi.lupa.adapter.console;

import fi.lupa.engine.SignedIn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The phone on the live page: whose it is, and what its owner may do with a tap. */
@Path("/demo/phone")
@Tag(name = "Demonstration")
class PhoneResource {
    private final DemoSwitch demo;
    private final PhoneFlow flow;
    private final SignedIn shopper;
    private final PageModels models;

    PhoneResource(DemoSwitch demo, PhoneFlow flow, SignedIn shopper, PageModels models) {
        this.demo = demo;
        this.flow = flow;
        this.shopper = shopper;
        this.models = models;
    }

    /** Shows the phone of the shopper who asks; 204. */
    @POST
    @Operation(summary = "Show the phone of the signed-in shopper on the live page; only with LUPA_DEMO=true")
    public Uni<Void> show() {
        demo.requireOn();
        return undisturbed(flow.show(shopper.id()));
    }

    @POST
    @Path("withdraw")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Withdraw what the phone's owner permits; from the live page only")
    public Uni<String> withdraw(@Context HttpHeaders headers, @Context HttpServerRequest request) {
        return change(flow::withdraw, models.in(null, headers), request);
    }

    @POST
    @Path("give")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Give the same permission again; from the live page only")
    public Uni<String> give(@Context HttpHeaders headers, @Context HttpServerRequest request) {
        return change(flow::give, models.in(null, headers), request);
    }

    private Uni<String> change(Supplier<Uni<Void>> work, PageModel model, HttpServerRequest request) {
        demo.requireOn();
        OwnPage.require(request);
        return undisturbed(work.get())
                .flatMap(done -> Templates.permission(model.permission())
                        .setLocale(model.language().locale())
                        .createUni());
    }

    /** A browser that hangs up neither aborts an ending half-way nor leaks the connection that the work holds. */
    private static Uni<Void> undisturbed(Uni<Void> work) {
        return Uni.createFrom().emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail));
    }
}
