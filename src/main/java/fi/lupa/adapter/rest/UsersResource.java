package fi.lupa.adapter.rest;

import fi.lupa.engine.Links;
import fi.lupa.engine.Principal;
import fi.lupa.engine.UserDraft;
import fi.lupa.engine.Users;
import fi.lupa.retail.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Users: staff with passwords of their own. */
@Path("/api/v1/users/{name}")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "User")
class UsersResource {
    private final Users users;
    private final Links links;
    private final CurrentStaff staff;

    UsersResource(Users users, Links links, CurrentStaff staff) {
        this.users = users;
        this.links = links;
        this.staff = staff;
    }

    @PUT
    @Operation(
            summary = "Create or replace a user",
            description =
                    "The password is never shown, and kept where it is left out. A change holds from the answer on.")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "200", description = "replaced")
    @APIResponse(responseCode = "412", description = "a failed precondition")
    public Uni<RestResponse<UserAnswer>> put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Nullable UserRequest body) {
        String user = Ids.toWrite("name", name, Identifier::require);
        if (user.equalsIgnoreCase(Principal.OfStaff.ADMIN)) {
            throw ProblemException.invalid("name", "reserved", "admin is the built-in administrator");
        }
        UserDraft draft = Ids.body(body).toDraft(user);
        return CancelProof.shield(users.put(staff.who(), draft, EntityTags.precondition(ifMatch, ifNoneMatch))
                .invoke(() -> links.close(user))
                .map(written -> Entities.written(written, UserAnswer::of)));
    }

    @GET
    @Operation(summary = "A user")
    @APIResponse(responseCode = "404", description = "there is no such user")
    public Uni<RestResponse<UserAnswer>> get(@PathParam("name") String name) {
        return users.get(Ids.toFind(name, Identifier::require)).map(found -> Entities.found(found, UserAnswer::of));
    }

    @DELETE
    @Operation(summary = "Delete a user")
    @APIResponse(responseCode = "204", description = "deleted")
    @APIResponse(responseCode = "404", description = "there is no such user")
    @APIResponse(responseCode = "412", description = "a failed precondition")
    public Uni<Void> delete(@PathParam("name") String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
        String user = Ids.toFind(name, Identifier::require);
        return CancelProof.shield(users.delete(staff.who(), user, EntityTags.precondition(ifMatch, null))
                .invoke(() -> links.close(user))
                .map(ProblemException::requireFound));
    }
}
