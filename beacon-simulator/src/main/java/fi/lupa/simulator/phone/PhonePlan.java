package fi.lupa.simulator.phone;

import fi.lupa.simulator.scenario.ConsentWish;
import fi.lupa.simulator.scenario.Identity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the phone is to do.
 *
 * @param retailerId whose app it is
 * @param language a BCP 47 tag
 * @param timeZone an IANA name
 * @param identity what it broadcasts, where it enrols
 * @param state the file that the account is kept in
 * @param consent the consent to give, or empty to go on under an earlier one
 * @param ageConfirmed whether the shopper confirms to be old enough
 * @param mqttUrl the MQTT server
 * @param withdrawAfter when to withdraw the consent
 * @param duration when to end
 */
record PhonePlan(
        String retailerId,
        String language,
        String timeZone,
        Identity identity,
        Optional<Path> state,
        Optional<ConsentWish> consent,
        boolean ageConfirmed,
        String mqttUrl,
        Optional<Duration> withdrawAfter,
        Optional<Duration> duration) {}
