package fi.lupa.consent;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a shopper consents to, as it was given; it never changes.
 *
 * @param topics in the order they were named, each once
 * @param noticeVersion the notice that the shopper read
 * @param language the language of the notice that the shopper read
 * @param validFrom inclusive; not before {@code givenAt}
 * @param validUntil exclusive
 * @param untilNamed whether the shopper named it; otherwise it is the longest that a consent may last
 * @param untilPurchase whether a purchase ends it
 * @param maxUses how many deliveries it permits; empty for no limit
 * @param age what the shopper said of the own age
 */
public record Grant(
        ConsentId id,
        ShopperId shopper,
        Scope scope,
        List<TopicId> topics,
        Set<Purpose> purposes,
        String noticeVersion,
        String language,
        Instant validFrom,
        Instant validUntil,
        boolean untilNamed,
        boolean untilPurchase,
        OptionalInt maxUses,
        ConfirmedAge age,
        Instant givenAt) {
    /** Takes copies. */
    public Grant {
        topics = List.copyOf(topics);
        purposes = Set.copyOf(purposes);
    }

    /** The terms that do not fit the retailer as it stands; empty if the consent may be given. */
    public List<BrokenTerm> brokenTerms(RetailerFacts facts) {
        if (!facts.exists()) {
            return List.of(new BrokenTerm("retailerId", "unknown", "there is no such retailer"));
        }
        List<BrokenTerm> broken = new ArrayList<>();
        checkTopics(facts, broken);
        scope.stores().stream()
                .filter(store -> !facts.stores().contains(store))
                .forEach(store -> broken.add(new BrokenTerm("storeIds", "unknown", "a store is not the retailer's")));
        checkNotice(facts, broken);
        return broken;
    }

    private void checkTopics(RetailerFacts facts, List<BrokenTerm> broken) {
        for (int i = 0; i < topics.size(); i++) {
            String field = "topics[" + i + "]";
            RetailerFacts.TopicFacts topic = facts.topics().get(topics.get(i));
            if (topic == null) {
                broken.add(new BrokenTerm(field, "unknown", "the retailer has no such topic"));
            } else {
                checkTopic(field, topic, broken);
            }
        }
    }

    private void checkTopic(String field, RetailerFacts.TopicFacts topic, List<BrokenTerm> broken) {
        if (topic.sensitive() && topics.size() > 1) {
            broken.add(new BrokenTerm(field, "alone", "a sensitive topic needs a consent that names it alone"));
        }
        if (!age.suffices(topic.minAge())) {
            broken.add(new BrokenTerm(
                    "ageConfirmed", "min-age", "the topic is for people from " + topic.minAge() + " on"));
        }
    }

    private void checkNotice(RetailerFacts facts, List<BrokenTerm> broken) {
        if (facts.languages().isEmpty()) {
            broken.add(new BrokenTerm("noticeVersion", "unknown", "the retailer has no such notice"));
        } else if (!facts.languages().contains(language)) {
            broken.add(new BrokenTerm("language", "unknown", "the notice has no text in that language"));
        }
    }
}
