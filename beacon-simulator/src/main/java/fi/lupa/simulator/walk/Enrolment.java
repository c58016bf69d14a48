package fi.lupa.simulator.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.ConsentBody;
import fi.lupa.simulator.api.LupaApi;
import fi.lupa.simulator.api.ShopperAccount;
import fi.lupa.simulator.scenario.ConsentWish;
import fi.lupa.simulator.scenario.Scenario;
import fi.lupa.simulator.scenario.Shopper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The shoppers' first steps: each enrols and gives the consents of the scenario.
 *
 * @param api where
 * @param scenario who
 * @param clock the time that the consents' durations count from
 */
record Enrolment(LupaApi api, Scenario scenario, InstantSource clock) {
    /**
     * Enrols everybody, one after the other.
     *
     * @throws ApiFailure at the first call that is refused
     */
    List<Participant> everybody() throws ApiFailure, InterruptedException {
        List<Participant> participants = new ArrayList<>();
        for (Shopper shopper : scenario.shoppers()) {
            participants.add(enrol(shopper));
        }
        return participants;
    }

    private Participant enrol(Shopper shopper) throws ApiFailure, InterruptedException {
        ShopperAccount account =
                ShopperAccount.enrol(api, shopper.identity().scheme(), shopper.language(), shopper.timeZone());
        for (ConsentWish wish : shopper.consents()) {
            ObjectNode body = new ConsentBody(
                            scenario.retailer().id(),
                            scenario.notice().version(),
                            noticeLanguage(shopper.language()),
                            needsAge(wish))
                    .of(wish, clock.instant());
            account.consent(body);
        }
        return new Participant(shopper, account);
    }

    private String noticeLanguage(String language) {
        var texts = scenario.notice().texts();
        if (texts.containsKey(language)) {
            return language;
        }
        String usual = scenario.retailer().defaultLanguage();
        return texts.containsKey(usual) ? usual : texts.keySet().iterator().next();
    }

    private boolean needsAge(ConsentWish wish) {
        return scenario.topics().stream()
                .anyMatch(topic -> topic.minAge() != null && wish.topics().contains(topic.id()));
    }
}
