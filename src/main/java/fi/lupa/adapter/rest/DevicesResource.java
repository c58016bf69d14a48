package fi.lupa.adapter.rest;

import fi.lupa.engine.Devices;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** A shopper's devices. */
@Path("/api/v1/me/devices")
@RolesAllowed(Roles.SHOPPER)
@Tag(name = "Shopper")
class DevicesResource {
    private final CurrentShopper shopper;
    private final Devices devices;
    private final DeviceEnrolment enrolment;
    private final Conversations conversations;

    DevicesResource(CurrentShopper shopper, Devices devices, DeviceEnrolment enrolment, Conversations conversations) {
        this.shopper = shopper;
        this.devices = devices;
        this.enrolment = enrolment;
        this.conversations = conversations;
    }

    /** The shopper's devices. */
    @GET
    @Operation(summary = "List the devices, oldest first")
    public Uni<Page<KeptDeviceAnswer>> list() {
        return CancelProof.shield(devices.list(shopper.id()))
                .map(found ->
                        new Page<>(found.stream().map(KeptDeviceAnswer::of).toList(), null));
    }

    /** Enrols a device. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = DeviceAnswer.class, responseCode = "201", responseDescription = "created")
    @Operation(summary = "Enrol a device: its MQTT credentials and what it broadcasts")
    public Uni<DeviceAnswer> enrol(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DeviceRequest request) {
        return CancelProof.shield(enrolment.enrol(
                shopper.id(),
                request,
                conversations.optional(key, shopper.id().toString(), "POST /me/devices", request)));
    }
}
