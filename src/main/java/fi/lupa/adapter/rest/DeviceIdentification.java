package fi.lupa.adapter.rest;

import fi.lupa.engine.DeviceFlow;
import fi.lupa.engine.Devices;
import fi.lupa.engine.KeptDevice;
import fi.lupa.engine.SignalTaken;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.FixedIdentity;
import fi.lupa.identity.ShopperId;
import fi.lupa.sighting.Scheme;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Gives devices new identities. */
@ApplicationScoped
class DeviceIdentification {
    private static final int ATTEMPTS = 3;

    private final Devices devices;
    private final DeviceFlow flow;
    private final IdentityIssuer issuer;
    private final RestSettings settings;
    private final Clock clock;

    DeviceIdentification(Devices devices, DeviceFlow flow, IdentityIssuer issuer, RestSettings settings, Clock clock) {
        this.devices = devices;
        this.flow = flow;
        this.issuer = issuer;
        this.settings = settings;
        this.clock = clock;
    }

    /** The identity that the device has from the answer on. */
    Uni<DeviceAnswer.IdentityAnswer> identify(ShopperId shopper, DeviceId device, NewIdentityRequest request) {
        return devices.find(shopper, device)
                .map(found -> scheme(found.orElseThrow(ProblemException::notFound), request))
                .flatMap(scheme -> identify(shopper, device, request, scheme));
    }

    private Uni<DeviceAnswer.IdentityAnswer> identify(
            ShopperId shopper, DeviceId device, NewIdentityRequest request, String scheme) {
        DeviceRequest.RequestedIdentity asked = new DeviceRequest.IdentityRequest(
                        request.scheme() == null && request.id() != null ? null : scheme, request.id())
                .check("");
        DeviceEnrolment.requireClaimAllowed(asked, settings);
        Uni<DeviceAnswer.IdentityAnswer> attempt = Uni.createFrom().deferred(() -> attempt(shopper, device, asked));
        return asked.claimed().isPresent()
                ? attempt
                : attempt.onFailure(SignalTaken.class).retry().atMost(ATTEMPTS);
    }

    private Uni<DeviceAnswer.IdentityAnswer> attempt(
            ShopperId shopper, DeviceId device, DeviceRequest.RequestedIdentity asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IssuedIdentity issued = issuer.issue(asked, now);
        return flow.identify(shopper, device, issued.identity())
                .invoke(ProblemException::requireFound)
                .replaceWith(issued.answer());
    }

    private static String scheme(KeptDevice device, NewIdentityRequest request) {
        if (request.scheme() != null) {
            return request.scheme();
        }
        return device.identity() instanceof FixedIdentity fixed
                ? fixed.signal().scheme().prefix()
                : Scheme.EID.prefix();
    }
}
