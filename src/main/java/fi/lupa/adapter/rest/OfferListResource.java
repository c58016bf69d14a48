package fi.lupa.adapter.rest;

import fi.lupa.engine.Offers;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists of offers. */
@Path("/api/v1/offers")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
@Tag(name = "Offer")
class OfferListResource {
    private final Offers offers;
    private final CurrentStaff staff;

    OfferListResource(Offers offers, CurrentStaff staff) {
        this.offers = offers;
        this.staff = staff;
    }

    @GET
    @Operation(summary = "Offers, of one store where storeId is given, in the order of their ids")
    public Uni<Page<OfferAnswer>> list(@QueryParam("storeId") @Nullable String storeId, @BeanParam PageQuery page) {
        StoreId store = storeId == null ? null : Ids.toWrite("storeId", storeId, StoreId::new);
        int limit = page.limit();
        String after =
                page.after(cursor -> new OfferId(cursor.key().get(0)).value()).orElse("");
        return offers.list(staff.who(), store, after, limit + 1)
                .map(rows -> Page.of(
                        rows,
                        limit,
                        OfferAnswer::of,
                        kept -> Cursor.after(kept.offer().id().value())));
    }
}
