package fi.lupa.engine;

import java.time.Instant;

/**
 * What a gateway signs in with.
 *
 * @param username unique among all gateways
 * @param passwordHash SHA-256 of the password, which is random and kept nowhere
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to be stored, never compared
public record GatewayCredential(GatewayRef gateway, String username, byte[] passwordHash, Instant createdAt) {}
