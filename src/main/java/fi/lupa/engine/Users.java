package fi.lupa.engine;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Where users are kept, their passwords as slow hashes. Each call is one transaction. */
public interface Users {
    /**
     * Creates or replaces a user; a new one needs a password, and the stores must exist. Fails with {@link Refusal} or {@link
     * PreconditionFailed}.
     */
    Uni<Written<User>> put(Principal.OfStaff who, UserDraft draft, Precondition precondition);

    /** The user of that name. */
    Uni<Optional<Versioned<User>>> get(String name);

    /** Deletes a user; whether there was one. Fails with {@link PreconditionFailed}. */
    Uni<Boolean> delete(Principal.OfStaff who, String name, Precondition precondition);

    /**
     * Users in the order of their names.
     *
     * @param after the name that they follow; empty for the first ones
     */
    Uni<List<Versioned<User>>> list(String after, int limit);
}
