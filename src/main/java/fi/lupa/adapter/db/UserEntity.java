package fi.lupa.adapter.db;

import fi.lupa.engine.User;
import fi.lupa.engine.Versioned;
import fi.lupa.retail.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row of the table {@code account}. */
@Entity
@Table(name = "account")
class UserEntity implements Revised {
    @Id
    String name;

    @Column(name = "password_hash")
    String passwordHash;

    String role;

    @Column(name = "store_ids")
    String[] storeIds;

    @Version
    long version = 1;

    static UserEntity blank(String name) {
        UserEntity entity = new UserEntity();
        entity.name = name;
        return entity;
    }

    void take(User user, Optional<String> newHash) {
        role = user.role();
        storeIds = user.stores().stream().map(StoreId::value).sorted().toArray(String[]::new);
        newHash.ifPresent(hash -> passwordHash = hash);
    }

    User toUser() {
        return new User(name, role, Arrays.stream(storeIds).map(StoreId::new).collect(Collectors.toUnmodifiableSet()));
    }

    Versioned<User> toVersioned() {
        return new Versioned<>(toUser(), version);
    }

    @Override
    public long version() {
        return version;
    }
}
