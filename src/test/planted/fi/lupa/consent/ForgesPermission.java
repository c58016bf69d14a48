package fi.lupa.consent;

final class ForgesPermission {
    Permission byConstructor() {
        return new Permission(null, null, null, null, null);
    }

    Forger byReference() {
        return Permission::new;
    }

    interface Forger {
        Permission forge(
                Consent consent,
                Purpose purpose,
                fi.lupa.retail.Topic topic,
                fi.lupa.retail.StoreId store,
                java.time.Instant at);
    }
}
