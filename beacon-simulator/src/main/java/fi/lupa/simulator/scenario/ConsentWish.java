package fi.lupa.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consent that a shopper gives before walking.
 *
 * @param topics what offers may be about, one or more
 * @param purposes what it is given for; absent: {@code location-offers}
 * @param storeIds the stores that it holds for, or absent for all the retailer's
 * @param validFor how long it lasts, or absent for the longest that Lupa allows
 * @param maxUses how many pushes it allows, or absent for any number
 * @param until the event that ends it, {@code purchase}, or absent
 */
public record ConsentWish(
        List<String> topics,
        List<String> purposes,
        @Nullable List<String> storeIds,
        @Nullable Duration validFor,
        @Nullable Integer maxUses,
        @Nullable String until) {
    /** Refuses a consent that Lupa could not take. */
    public ConsentWish {
        topics = List.copyOf(Rules.required(topics, "topics"));
        Rules.check(!topics.isEmpty(), "topics", "must have one or more");
        purposes = List.copyOf(Objects.requireNonNullElse(purposes, List.of("location-offers")));
        storeIds = storeIds == null ? null : List.copyOf(storeIds);
        Rules.check(
                validFor == null || validFor.compareTo(Duration.ofSeconds(1)) >= 0, "validFor", "must be PT1S or more");
        Rules.check(maxUses == null || maxUses >= 1, "maxUses", "must be 1 or more");
        Rules.check(until == null || until.equals("purchase"), "until", "must be purchase");
    }

    /** Whether it holds for a store. */
    public boolean covers(String storeId) {
        return storeIds == null || storeIds.contains(storeId);
    }
}
