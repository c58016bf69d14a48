package fi.lupa.adapter.rest;

import fi.lupa.engine.User;
import fi.lupa.engine.Versioned;
import fi.lupa.retail.StoreId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user as it is shown: never with the password.
 *
 * @param storeIds a manager's stores; empty for an administrator
 */
@Schema(name = "User")
record UserAnswer(String name, String role, List<String> storeIds, long version) {
    static UserAnswer of(User user, long version) {
        List<String> stores =
                user.stores().stream().map(StoreId::value).sorted().toList();
        return new UserAnswer(user.name(), user.role(), stores, version);
    }

    static UserAnswer of(Versioned<User> user) {
        return of(user.value(), user.version());
    }
}
