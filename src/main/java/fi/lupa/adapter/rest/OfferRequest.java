package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is written.
 *
 * @param others fields of other names: those that are not supported yet are told apart from those that do not exist
 */
@JsonIgnoreProperties({"id", "retailerId", "version", "createdAt", "stoppedAt"})
@Schema(
        name = "OfferRequest",
        requiredProperties = {"topic", "storeIds", "trigger", "content", "schedule"})
record OfferRequest(
        @Schema(
                enumeration = {"offer", "service"},
                defaultValue = "offer")
        @Nullable String kind,

        @Schema(description = "a topic of the stores' retailer") @Nullable String topic,

        @Schema(description = "stores of one retailer", minItems = 1) @Nullable List<@Nullable String> storeIds,

        @Schema(description = "for ZONE and DWELL: a zone of each of the stores") @Nullable String zoneId,

        @Schema(enumeration = {"ENTER", "ZONE", "DWELL", "EXIT"}) @Nullable String trigger,

        @Schema(description = "for DWELL: how long, ISO 8601", examples = "PT1M") @Nullable String dwell,

        @Schema(description = "for ZONE: the least smoothed RSSI in dBm", minimum = "-127", maximum = "20") @Nullable Double minRssi,

        @Schema(description = "by BCP 47 tag") @Nullable Map<String, @Nullable ContentBody> content,
        @Nullable ScheduleBody schedule,

        @Schema(description = "the higher one wins", defaultValue = "0") @Nullable Integer priority,

        @Schema(
                description = "how long a shopper who got it gets it no more, in whatever store; at most P30D",
                examples = "P7D")
        @Nullable String cooldown,

        @Schema(description = "how long a push is of use, at most P7D", defaultValue = "PT15M") @Nullable String ttl,

        @Schema(description = "for EXIT: how long after the visit a push may go out", defaultValue = "PT10M") @Nullable String deliverAfterVisit,

        @Schema(
                enumeration = {"draft", "pending-approval", "active", "paused", "ended"},
                defaultValue = "draft")
        @Nullable String status,

        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, JsonNode> others) {}
