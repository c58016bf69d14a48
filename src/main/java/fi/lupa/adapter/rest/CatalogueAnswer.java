package fi.lupa.adapter.rest;

import fi.lupa.engine.Catalogue;
import fi.lupa.engine.TopicTerms;
import fi.lupa.retail.LanguageChoice;
import fi.lupa.retail.Notice;
import fi.lupa.retail.Store;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A catalogue as it is shown. */
@Schema(
        name = "Catalogue",
        requiredProperties = {"topics", "stores"})
record CatalogueAnswer(
        List<TopicItem> topics,
        List<StoreItem> stores,

        @Schema(description = "the newest; missing while the retailer has none, and then no consent can be given")
        @Nullable NoticeItem notice) {
    @Schema(
            name = "CatalogueTopic",
            requiredProperties = {"id", "names", "sensitive"})
    record TopicItem(
            String id,
            @Schema(description = "by BCP 47 tag") Map<String, String> names,
            boolean sensitive,
            @Schema(description = "in years") @Nullable Integer minAge) {
        static TopicItem of(TopicTerms terms) {
            return new TopicItem(
                    terms.topic().id().value(),
                    new TreeMap<>(terms.names()),
                    terms.topic().sensitive(),
                    terms.minAge());
        }
    }

    @Schema(
            name = "CatalogueStore",
            requiredProperties = {"id", "name"})
    record StoreItem(String id, String name) {
        static StoreItem of(Store store) {
            return new StoreItem(store.id().value(), store.name());
        }
    }

    @Schema(
            name = "CatalogueNotice",
            requiredProperties = {"version", "language", "text"})
    record NoticeItem(
            String version,

            @Schema(description = "of the text, as a consent names it")
            String language,

            String text) {
        static NoticeItem of(Notice notice, String wanted, String fallback) {
            String language = LanguageChoice.of(notice.texts().keySet(), wanted, fallback);
            return new NoticeItem(notice.version(), language, notice.texts().getOrDefault(language, ""));
        }
    }

    static CatalogueAnswer of(Catalogue catalogue, String language) {
        Notice notice = catalogue.notice();
        return new CatalogueAnswer(
                catalogue.topics().stream().map(TopicItem::of).toList(),
                catalogue.stores().stream().map(StoreItem::of).toList(),
                notice == null
                        ? null
                        : NoticeItem.of(notice, language, catalogue.retailer().defaultLanguage()));
    }
}
