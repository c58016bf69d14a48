package fi.lupa;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The {@link DerivedSettings} as a source of configuration, found by the service loader. Safe for use by any thread. */
public final class DerivedConfigSource implements ConfigSource {

    /** Above the environment (300), so that no stray setting puts another role in the place of the lesser one. */
    private static final int ORDINAL = 350;

    @Override
    public Set<String> getPropertyNames() {
        return DerivedSettings.held().keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return DerivedSettings.held().get(name);
    }

    @Override
    public String getName() {
        return "derived at boot";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
