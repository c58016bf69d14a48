package fi.lupa.adapter.rest;

import fi.lupa.engine.Principal;

/** The names of roles, as the API's annotations need them. */
final class Roles {
    /** A shopper with a bearer token. */
    static final String SHOPPER = "shopper";

    /** The administrator. */
    static final String ADMIN = Principal.OfStaff.ADMIN;

    /** A manager of stores. */
    static final String MANAGER = Principal.OfStaff.MANAGER;

    /** A till of stores. */
    static final String TILL = Principal.OfStaff.TILL;

    private Roles() {}
}
