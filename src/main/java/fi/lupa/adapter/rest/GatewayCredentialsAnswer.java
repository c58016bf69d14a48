package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a gateway signs in to MQTT with; shown once. */
@Schema(name = "GatewayCredentials")
record GatewayCredentialsAnswer(String username, String password) {
    /** Without the password, lest it be logged. */
    @Override
    public String toString() {
        return username;
    }
}
