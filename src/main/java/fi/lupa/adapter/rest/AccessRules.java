package fi.lupa.adapter.rest;

import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.event.Observes;

/** Which paths demand a sign-in before anything of the request is looked at; roles are demanded call by call. */
class AccessRules {
    void configure(@Observes HttpSecurity security) {
        security.path("/api/v1/shoppers", "/api/v1/shoppers/recover", "/api/v1/catalogue")
                .permit();
        security.path("/api/v1/audit/keys", "/api/v1/retailers/*/audit/heads").permit();
        security.path("/o/*").permit();
        security.path("/demo/phone").roles(Roles.SHOPPER);
        security.path("/api/v1/me", "/api/v1/me/*").roles(Roles.SHOPPER);
        security.path("/api/v1/*").authenticated();
    }
}
