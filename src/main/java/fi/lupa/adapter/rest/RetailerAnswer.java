package fi.lupa.adapter.rest;

import fi.lupa.retail.Retailer;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A retailer as it is shown. */
@Schema(name = "Retailer")
record RetailerAnswer(String id, String name, String defaultLanguage, Map<String, Object> policy, long version) {
    static RetailerAnswer of(Retailer retailer, long version) {
        return new RetailerAnswer(
                retailer.id().value(), retailer.name(), retailer.defaultLanguage(), Map.of(), version);
    }
}
