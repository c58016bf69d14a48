package fi.lupa.adapter.console;

import fi.lupa.consent.Grant;
import fi.lupa.engine.TopicTerms;
import fi.lupa.engine.Topics;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the topics of consents are called, by BCP 47 language tag. */
@Singleton
class TopicNames {
    private final Topics topics;

    TopicNames(Topics topics) {
        this.topics = topics;
    }

    private record Asked(RetailerId retailer, TopicId topic) {}

    Uni<Map<TopicId, Map<String, String>>> of(List<Grant> grants) {
        return Multi.createFrom()
                .items(grants.stream()
                        .flatMap(grant -> grant.topics().stream()
                                .map(topic -> new Asked(grant.scope().retailer(), topic)))
                        .distinct())
                .onItem()
                .transformToUniAndConcatenate(asked -> topics.get(asked.retailer(), asked.topic()))
                .filter(java.util.Optional::isPresent)
                .map(found -> found.orElseThrow().value())
                .collect()
                .with(Collectors.toMap(terms -> terms.topic().id(), TopicTerms::names, (one, other) -> one));
    }
}
