package fi.lupa.adapter.console;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The live page of the demonstration. */
@Path("/demo")
@Tag(name = "Demonstration")
class DemoResource {
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final DemoSwitch demo;
    private final PageModels models;

    DemoResource(DemoSwitch demo, PageModels models) {
        this.demo = demo;
        this.models = models;
    }

    @GET
    @Blocking
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The live page; only with LUPA_DEMO=true")
    public Response page(
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        demo.requireOn();
        OwnPage.requireLoopback(request);
        PageModel model = models.in(lang, headers);
        return Response.ok(Templates.page(model)
                        .setLocale(model.language().locale())
                        .render())
                .header("Content-Security-Policy", POLICY)
                .header("Content-Language", model.language().tag())
                .header("Vary", "Accept-Language")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The parts of the page as they change, each as an event of its name. */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "What changes on the live page, as server-sent events")
    public Multi<OutboundSseEvent> events(
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            @Context Sse sse) {
        demo.requireOn();
        OwnPage.requireLoopback(request);
        Viewer viewer = new Viewer(models.in(lang, headers));
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToIterable(tick -> viewer.look())
                .map(part -> sse.newEvent(part.name(), part.html()));
    }
}
