package fi.lupa.adapter.rest;

import fi.lupa.audit.SealedEntry;
import fi.lupa.engine.AuditLog;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A retailer's audit chain for auditors. It holds no personal data; but who counts its entries learns how much a retailer does, so
 * it is for the administrator to hand on.
 */
@Path("/api/v1/retailers/{retailer}/audit/log")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Audit")
class AuditLogResource {
    private static final int PART = 500;

    private final AuditLog log;

    AuditLogResource(AuditLog log) {
        this.log = log;
    }

    /** The sealed entries, read part by part as the client takes them. */
    @GET
    @Produces("application/x-ndjson")
    @Operation(
            summary =
                    "A retailer's audit chain, a line for each entry: what is hashed, and the hash, in canonical JSON")
    @APIResponse(responseCode = "200", description = "the entries in their order")
    @APIResponse(responseCode = "404", description = "there is no such retailer")
    public Multi<Buffer> log(
            @PathParam("retailer") String id,
            @Parameter(description = "the first position, from 1") @QueryParam("from") @Nullable String from,
            @Parameter(description = "the last position") @QueryParam("to") @Nullable String to) {
        RetailerId retailer = Ids.toFind(id, RetailerId::new);
        FieldErrors errors = new FieldErrors();
        long first = errors.parse("from", from == null ? "1" : from, AuditLogResource::position)
                .orElse(1L);
        long last = to == null
                ? Long.MAX_VALUE
                : errors.parse("to", to, AuditLogResource::position).orElse(1L);
        errors.throwIfAny();
        return log.knows(retailer)
                .onItem()
                .transformToMulti(known -> known
                        ? parts(retailer, first, last)
                        : Multi.createFrom().failure(ProblemException.notFound()));
    }

    private Multi<Buffer> parts(RetailerId retailer, long first, long last) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(first), next -> part(retailer, next, last))
                .whilst(part -> part.size() == PART)
                .filter(part -> !part.isEmpty())
                .map(AuditLogResource::lines);
    }

    private Uni<List<SealedEntry>> part(RetailerId retailer, AtomicLong next, long last) {
        return log.entries(retailer, next.get(), last, PART).invoke(part -> next.addAndGet(part.size()));
    }

    /** The framework ends each part with a line break, by the media type. */
    private static Buffer lines(List<SealedEntry> part) {
        return Buffer.buffer(part.stream().map(SealedEntry::line).collect(Collectors.joining("\n")));
    }

    private static Long position(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("a position is a number from 1");
        }
        return Long.valueOf(text);
    }
}
