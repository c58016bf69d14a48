package fi.lupa.adapter.rest;

import fi.lupa.engine.Users;
import fi.lupa.retail.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of users. */
@Path("/api/v1/users")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "User")
class UserListResource {
    private final Users users;

    UserListResource(Users users) {
        this.users = users;
    }

    @GET
    @Operation(summary = "Users, in the order of their names")
    public Uni<Page<UserAnswer>> list(@BeanParam PageQuery page) {
        int limit = page.limit();
        String after =
                page.after(cursor -> Identifier.require(cursor.key().get(0))).orElse("");
        return users.list(after, limit + 1)
                .map(rows -> Page.of(
                        rows,
                        limit,
                        UserAnswer::of,
                        user -> Cursor.after(user.value().name())));
    }
}
