package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fi.lupa.engine.Principal;
import fi.lupa.engine.User;
import fi.lupa.engine.UserDraft;
import fi.lupa.retail.StoreId;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user as it is written. */
@JsonIgnoreProperties({"name", "version"})
@Schema(name = "UserRequest", requiredProperties = "role")
record UserRequest(
        @Schema(description = "needed for a new user; kept where it is missing", writeOnly = true, minLength = 12)
        @Nullable String password,

        @Schema(description = "admin, manager of stores, or pos for a till of stores") @Nullable String role,

        @Schema(description = "a manager's or till's stores, and needed for one") @Nullable List<@Nullable String> storeIds,

        @Schema(description = "not supported yet") @Nullable String retailerId) {
    private static final Set<String> LATER = Set.of("retailer-admin", "viewer", "app");
    private static final Set<String> NOW =
            Set.of(Principal.OfStaff.ADMIN, Principal.OfStaff.MANAGER, Principal.OfStaff.TILL);

    UserDraft toDraft(String name) {
        FieldErrors errors = new FieldErrors();
        checkRole(errors);
        errors.require(retailerId == null, "retailerId", "unsupported", "this is not supported yet");
        Passwords.check(errors, "password", password, name);
        boolean isBound = Principal.OfStaff.MANAGER.equals(role) || Principal.OfStaff.TILL.equals(role);
        errors.require(!isBound || storeIds != null, "storeIds", "required", "a manager's or till's stores are needed");
        errors.require(
                !Principal.OfStaff.ADMIN.equals(role) || storeIds == null || storeIds.isEmpty(),
                "storeIds",
                "not-applicable",
                "only a manager or a till is limited to stores");
        List<StoreId> stores =
                Lists.read(errors, "storeIds", storeIds, (id, notes, field) -> notes.parse(field, id, StoreId::new));
        errors.throwIfAny();
        return new UserDraft(new User(name, String.valueOf(role), Set.copyOf(stores)), password);
    }

    private void checkRole(FieldErrors errors) {
        errors.require(role != null, "role", "required", "the role is needed");
        if (role != null && LATER.contains(role)) {
            errors.add("role", "unsupported", "this role is not supported yet");
        } else if (role != null) {
            errors.require(NOW.contains(role), "role", "format", "a role is admin, manager or pos");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "user request";
    }
}
