package fi.lupa.adapter.db;

import fi.lupa.engine.Principal;
import fi.lupa.retail.StoreId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts of staff, new ones, as a sign-in reads them. */
record Accounts(Db db) {
    Principal.OfStaff add(String role, String... stores) {
        String name = "u-" + UUID.randomUUID();
        db.run(
                "INSERT INTO account (name, password_hash, role, store_ids) VALUES ($1, 'x', $2, $3)",
                name,
                role,
                stores);
        String mark = db.text("SELECT " + StaffAccount.MARK + " FROM account a WHERE name = $1", name);
        Set<StoreId> own = Arrays.stream(stores).map(StoreId::new).collect(Collectors.toSet());
        return new Principal.OfStaff(name, role, own, mark);
    }

    void remove(Principal.OfStaff who) {
        db.run("DELETE FROM account WHERE name = $1", who.name());
    }
}
