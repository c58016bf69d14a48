package fi.lupa.adapter.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the MQTT channel. */
@ConfigMapping(prefix = "lupa.push.mqtt")
interface PushConfig {
    /** How many hand-offs may be under way at once. */
    @WithDefault("256")
    int concurrency();
}
