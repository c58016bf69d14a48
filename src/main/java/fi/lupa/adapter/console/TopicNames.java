package fi.lupa.adapter.console;

import fi.lupa.consent.Grant;
import fi.lupa.engine.Catalogue;
import fi.lupa.engine.Catalogues;
import fi.lupa.engine.TopicTerms;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the topics of consents are called, by BCP 47 language tag. */
@Singleton
class TopicNames {
    private final Catalogues catalogues;

    TopicNames(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Uni<Map<TopicId, Map<String, String>>> of(List<Grant> grants) {
        return Multi.createFrom()
                .items(grants.stream().map(grant -> grant.scope().retailer()).distinct())
                .onItem()
                .transformToUniAndConcatenate(catalogues::of)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .onItem()
                .transformToIterable(Catalogue::topics)
                .collect()
                .with(Collectors.toMap(terms -> terms.topic().id(), TopicTerms::names, (one, other) -> one));
    }
}
