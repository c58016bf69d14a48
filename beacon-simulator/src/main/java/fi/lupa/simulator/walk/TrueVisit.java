package fi.lupa.simulator.walk;

import java.time.Instant;

/**
 * A visit as it really was.
 *
 * @param who the person
 * @param storeId the store
 * @param enteredAt by the wall clock
 * @param leftAt by the wall clock; {@link Instant#MAX} while it lasts
 */
record TrueVisit(String who, String storeId, Instant enteredAt, Instant leftAt) {
    TrueVisit left(Instant at) {
        return new TrueVisit(who, storeId, enteredAt, at);
    }
}
