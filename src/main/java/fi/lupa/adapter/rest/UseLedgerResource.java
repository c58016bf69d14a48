package fi.lupa.adapter.rest;

import fi.lupa.engine.UseLedger;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a shopper's data was used for. */
@Path("/api/v1/me/ledger")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class UseLedgerResource {
    private final CurrentShopper shopper;
    private final UseLedger ledger;

    UseLedgerResource(CurrentShopper shopper, UseLedger ledger) {
        this.shopper = shopper;
        this.ledger = ledger;
    }

    /** All uses, newest first. */
    @GET
    @Operation(summary = "Who used my data, when, for what, passed to whom, and what I got; newest first")
    public Uni<Page<UseAnswer>> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return CancelProof.shield(ledger.list(shopper.id(), query.after(UseLedgerResource::place), limit + 1))
                .map(found -> Page.of(found, limit, UseAnswer::of, UseLedgerResource::cursor));
    }

    private static Cursor cursor(UseLedger.Use use) {
        return Cursor.after(use.at().toString(), use.id().toString());
    }

    private static UseLedger.Place place(Cursor cursor) {
        return new UseLedger.Place(
                Times.parse(cursor.key().get(0)), UUID.fromString(cursor.key().get(1)));
    }
}
