package fi.lupa.consent;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a shopper permits in a store at one time; never empty, so whoever holds it may follow the visit. */
public final class Permissions {
    private final Map<Key, Permission> granted;
    private final Permission any;

    private record Key(Purpose purpose, TopicId topic) {}

    private Permissions(Map<Key, Permission> granted) {
        this.granted = granted;
        this.any = granted.values().iterator().next();
    }

    /** What the given permissions add up to; empty if there are none. For one purpose and topic the first one counts. */
    public static Optional<Permissions> of(Collection<Permission> permissions) {
        Map<Key, Permission> granted = new LinkedHashMap<>();
        permissions.forEach(
                p -> granted.putIfAbsent(new Key(p.purpose(), p.topic().id()), p));
        return granted.isEmpty() ? Optional.empty() : Optional.of(new Permissions(granted));
    }

    /** The permission for a purpose and a topic. */
    public Optional<Permission> find(Purpose purpose, TopicId topic) {
        return Optional.ofNullable(granted.get(new Key(purpose, topic)));
    }

    /** The permitted topics. */
    public Set<Topic> topics() {
        return granted.values().stream()
                .map(Permission::topic)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Who permits. */
    public ShopperId shopper() {
        return any.shopper();
    }

    /** Where. */
    public StoreId store() {
        return any.store();
    }
}
