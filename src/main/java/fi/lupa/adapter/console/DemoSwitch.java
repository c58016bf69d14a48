package fi.lupa.adapter.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the demonstration is on, {@code lupa.demo}. */
@Singleton
class DemoSwitch {
    private final boolean on;

    DemoSwitch(@ConfigProperty(name = "lupa.demo", defaultValue = "false") boolean on) {
        this.on = on;
    }

    boolean isOn() {
        return on;
    }

    /**
     * Lets a request pass.
     *
     * @throws NotFoundException if it is off: then nothing tells that the page exists
     */
    void requireOn() {
        if (!on) {
            throw new NotFoundException();
        }
    }
}
