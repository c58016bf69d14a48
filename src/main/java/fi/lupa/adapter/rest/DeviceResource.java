package fi.lupa.adapter.rest;

import fi.lupa.engine.DeviceFlow;
import fi.lupa.engine.Devices;
import fi.lupa.engine.KeptDevice;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The life of a shopper's device. */
@Path("/api/v1/me/devices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class DeviceResource {
    private final CurrentShopper shopper;
    private final Devices devices;
    private final DeviceFlow flow;
    private final DeviceIdentification identification;
    private final RandomValues random;
    private final Clock clock;

    DeviceResource(
            CurrentShopper shopper,
            Devices devices,
            DeviceFlow flow,
            DeviceIdentification identification,
            RandomValues random,
            Clock clock) {
        this.shopper = shopper;
        this.devices = devices;
        this.flow = flow;
        this.identification = identification;
        this.random = random;
        this.clock = clock;
    }

    /** A device. */
    @GET
    @Operation(summary = "A device; no secret is told again")
    public Uni<KeptDeviceAnswer> get(@PathParam("id") String id) {
        return CancelProof.shield(devices.find(shopper.id(), parse(id))).map(DeviceResource::answer);
    }

    /** Changes language or time zone. */
    @PATCH
    @Operation(summary = "Change a device's language or time zone")
    public Uni<KeptDeviceAnswer> change(@PathParam("id") String id, @NotNull @Valid DeviceChange change) {
        DeviceChange checked = change.checked();
        return CancelProof.shield(devices.change(shopper.id(), parse(id), checked.language(), checked.timeZone()))
                .map(DeviceResource::answer);
    }

    /** Removes a device. */
    @DELETE
    @Operation(summary = "Remove a device: nothing is handed off to it any more, and it is recognised no more")
    public Uni<RemovalAnswer> remove(@PathParam("id") String id) {
        DeviceId device = parse(id);
        return CancelProof.shield(flow.remove(shopper.id(), device))
                .map(answer -> RemovalAnswer.of(
                        device,
                        now(),
                        WithdrawalsResource.requireFinal(answer.orElseThrow(ProblemException::notFound))));
    }

    /** Names the channel that pushes take. */
    @PUT
    @Path("channel")
    @Operation(summary = "Name the channel that pushes take")
    public Uni<KeptDeviceAnswer> channel(
            @PathParam("id") String id, @NotNull @Valid DeviceRequest.ChannelRequest channel) {
        FieldErrors errors = new FieldErrors();
        errors.require(channel.type().equals("mqtt"), "type", "unsupported", "the channel is mqtt");
        errors.throwIfAny();
        return get(id);
    }

    /** Gives the device a new identity. */
    @POST
    @Path("identity")
    @ResponseStatus(201)
    @Operation(summary = "A new identity; the device is recognised by the old one no more")
    public Uni<DeviceAnswer.IdentityAnswer> identify(
            @PathParam("id") String id, @Valid @Nullable NewIdentityRequest request) {
        return CancelProof.shield(identification.identify(
                shopper.id(), parse(id), request == null ? new NewIdentityRequest(null, null) : request));
    }

    /** Gives the device's app new MQTT credentials. */
    @POST
    @Path("mqtt-credentials")
    @ResponseStatus(201)
    @Operation(summary = "New MQTT credentials; what was opened with the old ones is closed")
    public Uni<DeviceAnswer.MqttCredentials> credentials(@PathParam("id") String id) {
        DeviceAnswer.MqttCredentials made =
                new DeviceAnswer.MqttCredentials(random.uuid().toString(), random.secret());
        Devices.Credentials kept = new Devices.Credentials(made.username(), RandomValues.hash(made.password()));
        return CancelProof.shield(flow.replaceCredentials(shopper.id(), parse(id), kept, made.password()))
                .invoke(ProblemException::requireFound)
                .replaceWith(made);
    }

    private static KeptDeviceAnswer answer(Optional<KeptDevice> found) {
        return KeptDeviceAnswer.of(found.orElseThrow(ProblemException::notFound));
    }

    private static DeviceId parse(String id) {
        try {
            return DeviceId.parse(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
