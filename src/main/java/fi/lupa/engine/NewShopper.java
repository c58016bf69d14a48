package fi.lupa.engine;

import fi.lupa.identity.ShopperId;
import java.time.Instant;

/**
 * A shopper who enrols; nothing is known but hashes of secrets.
 *
 * @param tokenHash SHA-256 of the bearer token
 * @param recoveryHash SHA-256 of the recovery code
 */
@SuppressWarnings("ArrayRecordComponent") // written to a row, never compared
public record NewShopper(ShopperId id, byte[] tokenHash, byte[] recoveryHash, Instant at) {}
