package fi.lupa;

import fi.lupa.adapter.embedded.DatabaseAddress;
import fi.lupa.adapter.embedded.DatabaseLogin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code LUPA_PROFILE=production} refuses: generated or short credentials, an embedded or unencrypted database, claims
 * of fixed ids, opt-out links that nobody outside can follow, and plain text to other machines, the broker too. HTTP and MQTT have no TLS of their own in this form, so both stay on the
 * loopback interface, behind a terminator of TLS.
 */
final class ProductionRules {

    private static final int MIN_PASSWORD_LENGTH = 12;

    private ProductionRules() {}

    /** The rules that are broken, in words; empty when production may start. */
    static List<String> problems(BootSettings settings, SettingsReader reader) {
        return Stream.of(
                        adminPassword(settings),
                        database(settings),
                        broker(settings),
                        staticClaims(reader),
                        publicUrl(reader),
                        host("lupa.http.host", reader),
                        host("lupa.mqtt.host", reader))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> adminPassword(BootSettings settings) {
        boolean holds = settings.adminPassword()
                .filter(password -> password.value().length() >= MIN_PASSWORD_LENGTH)
                .isPresent();
        return unless(holds, "LUPA_ADMIN_PASSWORD must be set in production, to 12 characters or more");
    }

    private static Optional<String> database(BootSettings settings) {
        boolean holds = settings.externalDatabase()
                .map(DatabaseLogin::address)
                .filter(DatabaseAddress::isEncrypted)
                .isPresent();
        return unless(
                holds, "LUPA_DB_URL must name an external database in production, with sslmode=require or stronger");
    }

    private static Optional<String> broker(BootSettings settings) {
        boolean holds = settings.externalBroker()
                .map(BrokerLogin::address)
                .map(address -> address.isEncrypted() || address.isLoopback())
                .orElse(true);
        return unless(holds, "LUPA_BROKER_URL must be mqtts:// in production, unless the broker is on this machine");
    }

    private static Optional<String> staticClaims(SettingsReader reader) {
        boolean claims =
                reader.text("lupa.static-claims").filter(Boolean::parseBoolean).isPresent();
        return unless(!claims, "LUPA_STATIC_CLAIMS must not be true in production");
    }

    /** The program itself is reached through a terminator of TLS only, so its own address is of no use to a shopper. */
    private static Optional<String> publicUrl(SettingsReader reader) {
        boolean holds = reader.text("lupa.public-url")
                .filter(url -> url.startsWith("https://"))
                .isPresent();
        return unless(holds, "LUPA_PUBLIC_URL must be set in production, to the https address that shoppers reach");
    }

    private static Optional<String> host(String setting, SettingsReader reader) {
        return unless(
                reader.isLoopback(setting),
                SettingsReader.environmentName(setting)
                        + " must be a loopback address in production, behind a terminator of TLS");
    }

    private static Optional<String> unless(boolean holds, String rule) {
        return holds ? Optional.empty() : Optional.of(rule);
    }
}
