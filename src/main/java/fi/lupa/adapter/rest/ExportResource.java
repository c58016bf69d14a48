package fi.lupa.adapter.rest;

import fi.lupa.engine.Exports;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that is held about a shopper. */
@Path("/api/v1/me/export")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class ExportResource {
    private final CurrentShopper shopper;
    private final Exports exports;

    ExportResource(CurrentShopper shopper, Exports exports) {
        this.shopper = shopper;
        this.exports = exports;
    }

    /** The export. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that is held about me, as one JSON document by docs/export.schema.json")
    public Uni<Response> export() {
        return CancelProof.shield(exports.of(shopper.id()))
                .map(document -> Response.ok(document)
                        .type(MediaType.APPLICATION_JSON)
                        .header("Content-Disposition", "attachment; filename=\"lupa-export.json\"")
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
