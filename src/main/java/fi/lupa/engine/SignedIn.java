package fi.lupa.engine;

import fi.lupa.identity.ShopperId;

/** The shopper who makes the request at hand; only where a shopper's sign-in is demanded. */
public interface SignedIn {
    /** The shopper's id. */
    ShopperId id();
}
