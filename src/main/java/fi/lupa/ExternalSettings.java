package fi.lupa;

import fi.lupa.adapter.embedded.DatabaseAddress;
import fi.lupa.adapter.embedded.DatabaseLogin;
import fi.lupa.adapter.embedded.Secret;
import fi.lupa.adapter.mqtt.BrokerAddress;
import java.util.Optional;
import java.util.function.Function;

/** The sign-ins to external servers: an address, a user name and a password, all three or none. */
record ExternalSettings(SettingsReader reader) {

    /** The owner's sign-in to an external database. */
    Optional<DatabaseLogin> database() {
        return signIn("lupa.db", DatabaseAddress::parse)
                .map(found -> new DatabaseLogin(found.address(), found.username(), found.password()));
    }

    /** The engine's sign-in to an external broker, where the engine makes an account for the administrator too. */
    Optional<BrokerLogin> broker() {
        reader.text("lupa.broker.username")
                .filter(BrokerLogin.ADMIN::equals)
                .ifPresent(taken -> reader.note(
                        "lupa.broker.username",
                        "must not be admin: that account becomes the administrator's, with LUPA_ADMIN_PASSWORD"));
        return signIn("lupa.broker", BrokerAddress::parse)
                .map(found -> new BrokerLogin(found.address(), found.username(), found.password()));
    }

    private <T> Optional<Found<T>> signIn(String prefix, Function<String, T> parser) {
        String url = prefix + ".url";
        Optional<String> username = reader.text(prefix + ".username");
        Optional<String> password = reader.text(prefix + ".password");
        if (reader.text(url).isEmpty()) {
            String rule = "has no meaning without " + SettingsReader.environmentName(url);
            username.ifPresent(set -> reader.note(prefix + ".username", rule));
            password.ifPresent(set -> reader.note(prefix + ".password", rule));
            return Optional.empty();
        }
        requireWith(url, prefix + ".username", username);
        requireWith(url, prefix + ".password", password);
        return address(url, parser)
                .flatMap(address ->
                        username.flatMap(name -> password.map(word -> new Found<>(address, name, new Secret(word)))));
    }

    private void requireWith(String url, String setting, Optional<String> value) {
        if (value.isEmpty()) {
            reader.note(setting, "is required with " + SettingsReader.environmentName(url));
        }
    }

    private <T> Optional<T> address(String url, Function<String, T> parser) {
        try {
            return reader.text(url).map(parser);
        } catch (IllegalArgumentException e) {
            reader.note(url, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private record Found<T>(T address, String username, Secret password) {}
}
