package fi.lupa.adapter.rest;

import fi.lupa.engine.TopicTerms;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic as it is shown. */
@Schema(name = "Topic")
record TopicAnswer(
        String id,
        String retailerId,
        Map<String, String> names,
        boolean sensitive,
        @Nullable Integer minAge,
        long version) {
    static TopicAnswer of(TopicTerms terms, long version) {
        return new TopicAnswer(
                terms.topic().id().value(),
                terms.topic().retailer().value(),
                new TreeMap<>(terms.names()),
                terms.topic().sensitive(),
                terms.minAge(),
                version);
    }
}
