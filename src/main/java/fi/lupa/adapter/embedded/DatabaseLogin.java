package fi.lupa.adapter.embedded;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database and the role that signs in to it.
 *
 * @param address where the database is
 * @param username the role
 * @param password the role's password, not empty
 */
public record DatabaseLogin(DatabaseAddress address, String username, Secret password) {

    /** Unpooled JDBC connections of this role, for use before the reactive parts start. */
    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        source.setUser(username);
        source.setPassword(password.value());
        return source;
    }
}
