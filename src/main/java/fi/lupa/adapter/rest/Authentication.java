package fi.lupa.adapter.rest;

import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.Principal;
import fi.lupa.engine.SignIn;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Sign-in over HTTP: shoppers by bearer token (RFC 6750), staff by name and password (RFC 7617). Gateways and devices have
 * accounts too, but not here.
 */
@ApplicationScoped
class Authentication implements HttpAuthenticationMechanism {
    private final SignIn signIn;
    private final ProblemWriter problems;

    Authentication(SignIn signIn, ProblemWriter problems) {
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        Optional<Credentials> credentials = header == null ? Optional.empty() : Credentials.parse(header);
        return credentials
                .map(found -> authenticate(found, context))
                .orElseGet(() -> Uni.createFrom().optional(Optional.empty()));
    }

    private Uni<SecurityIdentity> authenticate(Credentials credentials, RoutingContext context) {
        return identity(credentials, context)
                .onFailure()
                .transform(AuthenticationFailedException::new)
                .map(found -> found.orElseThrow(AuthenticationFailedException::new));
    }

    private Uni<Optional<SecurityIdentity>> identity(Credentials credentials, RoutingContext context) {
        return credentials.username() == null
                ? signIn.byToken(credentials.secret(), isErasure(context))
                        .map(found -> found.map(Identities::ofShopper))
                : signIn.byPassword(credentials.username(), credentials.secret(), network(context))
                        .map(Authentication::staff);
    }

    private static boolean isErasure(RoutingContext context) {
        return context.request().method().equals(HttpMethod.DELETE)
                && context.normalizedPath().equals("/api/v1/me");
    }

    private static ClientNetwork network(RoutingContext context) {
        return ClientNetwork.of(context.request().remoteAddress().hostAddress());
    }

    private static Optional<SecurityIdentity> staff(Optional<Principal> found) {
        return found.filter(Principal.OfStaff.class::isInstance)
                .map(Principal.OfStaff.class::cast)
                .map(Identities::ofStaff);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        ProblemType type = ProblemType.UNAUTHENTICATED;
        return Uni.createFrom().item(new ChallengeData(type.status(), "WWW-Authenticate", ProblemResponses.CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", ProblemResponses.CHALLENGE);
        problems.end(context.response(), ProblemType.UNAUTHENTICATED, ProblemResponses.SIGN_IN);
        return Uni.createFrom().item(true);
    }
}
