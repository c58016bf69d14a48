package fi.lupa.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.offer.Schedule;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When an offer runs. */
@Schema(name = "Schedule", requiredProperties = "from")
record ScheduleBody(
        @Schema(description = "inclusive") @Nullable Instant from,

        @Schema(description = "exclusive; missing for open-ended") @Nullable Instant until,

        @Schema(hidden = true) @Nullable JsonNode windows) {
    static ScheduleBody of(Schedule schedule) {
        return new ScheduleBody(schedule.from(), schedule.until(), null);
    }

    Optional<Schedule> toSchedule(FieldErrors errors) {
        errors.require(
                windows == null || windows.isNull(),
                "schedule.windows",
                "unsupported",
                "windows are not supported yet");
        errors.require(from != null, "schedule.from", "required", "the start is needed");
        if (from == null) {
            return Optional.empty();
        }
        boolean ordered = until == null || from.isBefore(until);
        errors.require(ordered, "schedule.until", "range", "the end is after the start");
        return ordered ? Optional.of(new Schedule(from, until)) : Optional.empty();
    }
}
