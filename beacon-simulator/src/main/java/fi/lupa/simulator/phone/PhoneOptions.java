package fi.lupa.simulator.phone;

import fi.lupa.simulator.scenario.ConsentWish;
import fi.lupa.simulator.scenario.Identity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say whose phone it is and what it does. */
final class PhoneOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--retailer", required = true, paramLabel = "ID", description = "The retailer whose app it is.")
    private String retailer = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The shopper's language, BCP 47 (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "The shopper's time zone (default: ${DEFAULT-VALUE}).")
    private String timeZone = "Europe/Helsinki";

    @Option(
            names = "--identity",
            paramLabel = "SCHEME",
            description = "What the phone broadcasts: eid, ibeacon or uid (default: ${DEFAULT-VALUE}).")
    private String identity = "eid";

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Keeps the account, with its secrets, for the next start; only its owner may read it.")
    private @Nullable Path state;

    @Option(
            names = "--topic",
            paramLabel = "ID",
            description = "Gives a consent for this topic; may be repeated. Without it the phone goes on under the"
                    + " consents that its account has.")
    private List<String> topics = List.of();

    @Option(
            names = "--store",
            paramLabel = "ID",
            description = "The consent is for this store; may be repeated (default: all stores).")
    private List<String> stores = List.of();

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "What the consent is for; may be repeated (default: location-offers).")
    private List<String> purposes = List.of();

    @Option(names = "--valid-for", paramLabel = "DURATION", description = "How long the consent lasts, ISO 8601.")
    private @Nullable Duration validFor;

    @Option(names = "--max-uses", paramLabel = "N", description = "How many pushes the consent allows.")
    private @Nullable Integer maxUses;

    @Option(names = "--until-purchase", description = "A purchase ends the consent.")
    private boolean untilPurchase;

    @Option(names = "--age-confirmed", description = "The shopper confirms to be as old as the topic asks for.")
    private boolean ageConfirmed;

    @Option(
            names = "--withdraw-after",
            paramLabel = "DURATION",
            description = "When to withdraw the consent, ISO 8601.")
    private @Nullable Duration withdrawAfter;

    @Option(names = "--duration", paramLabel = "DURATION", description = "When to end, ISO 8601 (default: never).")
    private @Nullable Duration duration;

    /**
     * The plan that the options describe.
     *
     * @throws ParameterException if an option breaks a rule
     */
    PhonePlan plan(String mqttUrl) {
        try {
            return new PhonePlan(
                    retailer,
                    language,
                    timeZone,
                    Identity.of(identity),
                    Optional.ofNullable(state),
                    topics.isEmpty() ? Optional.empty() : Optional.of(wish()),
                    ageConfirmed,
                    mqttUrl,
                    Optional.ofNullable(withdrawAfter),
                    Optional.ofNullable(duration));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private ConsentWish wish() {
        return new ConsentWish(
                topics,
                purposes.isEmpty() ? List.of("location-offers") : purposes,
                stores.isEmpty() ? null : stores,
                validFor,
                maxUses,
                untilPurchase ? "purchase" : null);
    }
}
