package fi.lupa;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The order of things: database, Quarkus, and at the end the database again, since Quarkus needs it while it stops. */
final class Boot {

    private Boot() {}

    /** Runs the program until it is told to stop; returns its exit code. */
    static int run(BootSettings settings) throws IOException {
        OrderlyShutdown shutdown = OrderlyShutdown.install();
        try (Database database = Database.open(settings)) {
            DerivedSettings.hold(derived(settings, database));
            return shutdown.isRequested() ? 0 : quarkus();
        } finally {
            shutdown.finished();
        }
    }

    private static Map<String, String> derived(BootSettings settings, Database database) throws IOException {
        Map<String, String> derived = new HashMap<>(DerivedSettings.of(database.login(), AdminPassword.of(settings)));
        derived.putAll(AuditKeyFile.of(settings).settings());
        if (settings.externalBroker().isPresent()) {
            String clientId = settings.brokerClientId().isPresent()
                    ? settings.brokerClientId().get()
                    : BrokerClientId.kept(settings.dataDir());
            derived.putAll(DerivedSettings.ofBroker(clientId));
        }
        return Map.copyOf(derived);
    }

    private static int quarkus() {
        AtomicInteger exitCode = new AtomicInteger();
        // The handler of Quarkus would end the process before the database is stopped.
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> exitCode.set(code));
        Quarkus.run();
        return exitCode.get();
    }
}
