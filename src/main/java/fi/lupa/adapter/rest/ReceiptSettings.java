package fi.lupa.adapter.rest;

import jakarta.inject.Singleton;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What receipts tell that is not the consent's. */
@Singleton
final class ReceiptSettings {
    private final Supplier<String> publicUrl;
    private final String jurisdiction;
    private final Map<String, Period> storage = new LinkedHashMap<>();

    ReceiptSettings(
            @ConfigProperty(name = "lupa.public-url") Supplier<String> publicUrl,
            @ConfigProperty(name = "lupa.jurisdiction", defaultValue = "EU") String jurisdiction,
            @ConfigProperty(name = "lupa.retention.visits", defaultValue = "P30D") Period visits,
            @ConfigProperty(name = "lupa.retention.decisions", defaultValue = "P90D") Period decisions,
            @ConfigProperty(name = "lupa.retention.proof", defaultValue = "P3Y") Period proof) {
        this.publicUrl = publicUrl;
        this.jurisdiction = jurisdiction;
        storage.put("Visits", visits);
        storage.put("Decisions and deliveries", decisions);
        storage.put("Proof of the consent, after its end", proof);
    }

    /** The address that shoppers reach this program by, without a slash at the end. */
    String base() {
        String url = publicUrl.get();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** A country or region by the ids of DPV's locations, such as EU or FI. */
    String jurisdiction() {
        return jurisdiction;
    }

    /** How long what is kept. */
    Map<String, Period> storage() {
        return storage;
    }
}
