package fi.lupa.adapter.rest;

import fi.lupa.audit.SignedHead;
import fi.lupa.engine.AuditLog;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The signed heads of a retailer's audit chain: open to everybody, since they bind whoever has none. */
@Path("/api/v1/retailers/{retailer}/audit/heads")
@Tag(name = "Audit")
class AuditHeadsResource {
    private final AuditLog log;

    AuditHeadsResource(AuditLog log) {
        this.log = log;
    }

    /** Heads, newest first. */
    @GET
    @Operation(summary = "The signed heads of a retailer's audit chain, newest first")
    @APIResponse(responseCode = "200", description = "the heads; caches may keep them for a minute")
    @APIResponse(responseCode = "404", description = "there is no such retailer")
    public Uni<RestResponse<Page<AuditHeadAnswer>>> list(@PathParam("retailer") String id, @BeanParam PageQuery query) {
        RetailerId retailer = Ids.toFind(id, RetailerId::new);
        int limit = query.limit();
        long before = query.after(cursor -> Long.valueOf(cursor.key().get(0))).orElse(Long.MAX_VALUE);
        return CancelProof.shield(log.knows(retailer).flatMap(known -> heads(known, retailer, before, limit + 1)))
                .map(heads -> Page.of(heads, limit, AuditHeadAnswer::of, AuditHeadsResource::cursor))
                .map(page -> ResponseBuilder.ok(page)
                        .header(HttpHeaders.CACHE_CONTROL, AuditKeysResource.CACHE)
                        .build());
    }

    private Uni<List<SignedHead>> heads(boolean known, RetailerId retailer, long before, int limit) {
        return known ? log.heads(retailer, before, limit) : Uni.createFrom().failure(ProblemException.notFound());
    }

    private static Cursor cursor(SignedHead signed) {
        return Cursor.after(Long.toString(signed.head().position()));
    }
}
