package fi.lupa.engine;

import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Tells who somebody is by what they show. Fails only when it cannot be told now. */
public interface SignIn {
    /**
     * Who has that user name and password; empty for nobody. Fails with {@link TooManyGuesses} where staff's passwords were
     * guessed too often.
     *
     * @param from where the client connects from
     */
    Uni<Optional<Principal>> byPassword(String username, String password, ClientNetwork from);

    /**
     * The shopper of a bearer token; empty for none, or one that was ended.
     *
     * @param toErase whether it is to erase the shopper, for which one whose erasure has begun may come again; for nothing else
     */
    Uni<Optional<ShopperId>> byToken(String token, boolean toErase);
}
