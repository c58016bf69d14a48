package fi.lupa.adapter.db;

import fi.lupa.engine.GatewayCredential;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table {@code gateway_credential}. */
@Entity
@Table(name = "gateway_credential")
class GatewayCredentialEntity {
    @EmbeddedId
    GatewayKey key;

    String username;

    @Column(name = "password_hash")
    byte[] passwordHash;

    @Column(name = "created_at")
    Instant createdAt;

    static GatewayCredentialEntity of(GatewayCredential credential) {
        GatewayCredentialEntity entity = new GatewayCredentialEntity();
        entity.key = GatewayKey.of(credential.gateway());
        entity.username = credential.username();
        entity.passwordHash = credential.passwordHash();
        entity.createdAt = credential.createdAt();
        return entity;
    }
}
