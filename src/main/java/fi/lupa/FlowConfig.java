package fi.lupa;

import fi.lupa.engine.FlowSettings;
import fi.lupa.sighting.Freshness;
import fi.lupa.visit.PresenceRules;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** The measures of the flows, as settings. */
@ConfigMapping(prefix = "lupa")
interface FlowConfig {
    /** How old a sighting may be. */
    @WithName("sighting.max-age")
    @WithDefault("PT30S")
    Duration maxAge();

    /** How far ahead of its arrival a sighting may claim to be. */
    @WithName("sighting.max-ahead")
    @WithDefault("PT5S")
    Duration maxAhead();

    /** How long a sighting may be under way before timers go on without it. */
    @WithName("sighting.lateness")
    @WithDefault("PT2S")
    Duration lateness();

    /** Silence after which a visit ends. */
    @WithName("visit.timeout")
    @WithDefault("PT5M")
    Duration visitTimeout();

    /** Silence after which a zone is lost. */
    @WithName("zone.timeout")
    @WithDefault("PT1M")
    Duration zoneTimeout();

    /** By how many dB another zone must lead. */
    @WithName("zone.hysteresis")
    @WithDefault("6")
    double hysteresis();

    /** How many pushes a shopper may get in a visit. */
    @WithDefault("1")
    int pushesPerVisit();

    /** The total deadline of a hand-off. */
    @WithName("delivery.deadline")
    @WithDefault("PT1.5S")
    Duration deadline();

    /** How long the answer to an ending waits for hand-offs under way. */
    @WithName("ending.patience")
    @WithDefault("PT5S")
    Duration patience();

    /** How often heads of audit chains are signed. */
    @WithName("audit.head-period")
    @WithDefault("PT1M")
    Duration headPeriod();

    /** How many lanes share the stores. */
    @WithDefault("2")
    int lanes();

    /** The same as values of the flows. */
    default FlowSettings settings() {
        return new FlowSettings(
                new Freshness(maxAge(), maxAhead()),
                new PresenceRules(visitTimeout(), zoneTimeout(), hysteresis(), lateness(), maxAge()),
                pushesPerVisit(),
                deadline());
    }
}
