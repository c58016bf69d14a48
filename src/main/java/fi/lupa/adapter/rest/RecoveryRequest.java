package fi.lupa.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The recovery code that a shopper was given at enrolment, or at the last recovery. */
@Schema(description = "A recovery code; it is good once")
record RecoveryRequest(@NotBlank @Size(max = 200) String recoveryCode) {
    @Override
    public String toString() {
        return "recovery request";
    }
}
