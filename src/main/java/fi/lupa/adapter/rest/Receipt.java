package fi.lupa.adapter.rest;

import fi.lupa.consent.Ending;
import fi.lupa.consent.Grant;
import fi.lupa.consent.Purpose;
import fi.lupa.engine.Evidence.Proof;
import fi.lupa.engine.Evidence.Shown;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A consent receipt by ISO/IEC TS 27560:2023 as JSON-LD in the terms of DPV, by the profile of the W3C's Data Privacy
 * Vocabularies and Controls Community Group ({@code dpv-27560:receipt}).
 *
 * @param of what it is about: the grant, the ending, or both
 * @param base the address of this program, which ids begin with
 */
record Receipt(Shown shown, Of of, String base, ReceiptSettings settings, Instant now) {
    /** What a receipt is about. */
    enum Of {
        RECORD,
        GRANT,
        ENDING
    }

    Map<String, Object> document() {
        String id = consent() + "/receipt"
                + (of == Of.RECORD ? "" : "?of=" + of.name().toLowerCase(java.util.Locale.ROOT));
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("@context", ReceiptTerms.CONTEXT);
        receipt.put("@id", id);
        receipt.put("@type", "dpv:ConsentReceipt");
        receipt.put("dct:identifier", id);
        receipt.put("dct:conformsTo", ReceiptTerms.RECEIPT);
        receipt.put("dct:created", now.toString());
        receipt.put("dct:publisher", controller());
        receipt.put("schema:recipient", ref("dpv:DataSubject"));
        receipt.put("dpv:hasRecordOfActivity", activity());
        return receipt;
    }

    private Map<String, Object> activity() {
        Grant grant = grant();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("@id", consent());
        record.put("@type", "dpv:ConsentRecord");
        record.put("dct:identifier", grant.id().toString());
        record.put("dct:conformsTo", ReceiptTerms.RECORD);
        record.put(
                "dpv:hasDataSubject",
                Map.of("@id", "urn:uuid:" + grant.shopper(), "skos:broader", ref("dpv:Consumer")));
        record.put("dpv:hasDataController", controller());
        record.put("dpv:hasDataProcessor", Map.of("@id", base + "/", "dct:title", "The operator of this program"));
        record.put("dpv:hasJurisdiction", ref("loc:" + settings.jurisdiction()));
        record.put("dpv:hasApplicableLaw", ref("eu-gdpr:GDPR"));
        record.put("dpv:hasLegalBasis", ref("eu-gdpr:A6-1-a"));
        record.put(
                "dpv:hasProcess",
                grant.purposes().stream().sorted().map(this::process).toList());
        record.put(
                "dpv:hasConsentControl",
                Map.of(
                        "@type", List.of("dpv:ProvideConsent", "dpv:WithdrawConsent"),
                        "dpv:isExercisedAt", ref(base + "/api/v1/me/consents")));
        record.put("dpv:hasRight", rights());
        record.put("dpv:hasNotice", notice());
        record.put("dpv:hasConsentStatus", states());
        record.put("lupa:terms", terms());
        record.put("lupa:proof", proofs());
        return record;
    }

    private Map<String, Object> process(Purpose purpose) {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("@type", "dpv:Process");
        process.put("dct:identifier", purpose.text());
        process.put("dpv:hasPurpose", ref(ReceiptTerms.of(purpose)));
        process.put("dpv:hasPersonalData", List.of(ref("pd:Location"), ref("pd:DeviceBased"), ref("pd:Language")));
        process.put("dpv:hasRecipient", List.of(ref(controllerId()), ref(base + "/")));
        process.put(
                "dpv:hasStorageCondition",
                settings.storage().entrySet().stream()
                        .map(kept -> Map.of(
                                "@type", "dpv:StorageDuration",
                                "dct:title", kept.getKey(),
                                "dpv:hasDuration", kept.getValue().toString()))
                        .toList());
        return process;
    }

    private List<Map<String, Object>> rights() {
        return List.of(
                right("eu-gdpr:A7-3", "Withdraw the consent", consent()),
                right("eu-gdpr:A15", "See and take along what is held", base + "/api/v1/me/export"),
                right("eu-gdpr:A17", "Have all erased", base + "/api/v1/me"));
    }

    private static Map<String, Object> right(String article, String title, String at) {
        return Map.of(
                "@type", List.of("dpv:DataSubjectRight", article),
                "dct:title", title,
                "dpv:isExercisedAt", ref(at));
    }

    private Map<String, Object> notice() {
        Grant grant = grant();
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("@id", controllerId() + "/notices/" + grant.noticeVersion());
        notice.put("@type", "dpv:ConsentNotice");
        notice.put("dct:identifier", grant.noticeVersion());
        notice.put("dct:date", shown.noticeAt().toString());
        notice.put("dct:language", grant.language());
        notice.put("dct:coverage", grant.validFrom() + "/" + grant.validUntil());
        notice.put("dct:description", shown.noticeText());
        notice.put("lupa:sha256", HexFormat.of().formatHex(RandomValues.hash(shown.noticeText())));
        return notice;
    }

    private List<Map<String, Object>> states() {
        List<Map<String, Object>> states = new ArrayList<>();
        if (of != Of.ENDING) {
            states.add(state(
                    List.of("dpv:ConsentGiven", "dpv:ExpressedConsent"),
                    "dpv:DataSubject",
                    "Interaction in the app",
                    grant().givenAt(),
                    "given"));
        }
        if (of != Of.GRANT) {
            ending().ifPresent(end -> states.add(state(
                    List.of(ReceiptTerms.of(end.by())),
                    ReceiptTerms.indicatedBy(end.by()),
                    ReceiptTerms.method(end.by()),
                    end.at(),
                    end.by().text())));
        }
        return states;
    }

    private static Map<String, Object> state(List<String> types, String by, String how, Instant at, String word) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("@type", types);
        state.put("dpv:isIndicatedBy", ref(by));
        state.put("dpv:hasIndicationMethod", how);
        state.put("dpv:isIndicatedAtTime", at.toString());
        state.put("lupa:state", word);
        return state;
    }

    private Map<String, Object> terms() {
        Grant grant = grant();
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("lupa:topics", grant.topics().stream().map(this::topic).toList());
        terms.put(
                "lupa:storeIds",
                grant.scope().stores().stream().map(StoreId::value).sorted().toList());
        terms.put("lupa:allStores", grant.scope().stores().isEmpty());
        terms.put("lupa:validFrom", grant.validFrom().toString());
        terms.put("lupa:validUntil", grant.validUntil().toString());
        terms.put("lupa:untilPurchase", grant.untilPurchase());
        grant.maxUses().ifPresent(uses -> terms.put("lupa:maxUses", uses));
        return terms;
    }

    private Map<String, Object> topic(TopicId topic) {
        Map<String, String> names = shown.topicNames().getOrDefault(topic.value(), Map.of());
        String name = names.getOrDefault(grant().language(), names.getOrDefault("en", topic.value()));
        return Map.of("dct:identifier", topic.value(), "dct:title", name);
    }

    private List<Map<String, Object>> proofs() {
        return shown.proofs().stream()
                .filter(proof ->
                        of == Of.RECORD || proof.kind().equals(of == Of.GRANT ? "consent-given" : "consent-ended"))
                .map(Receipt::proof)
                .toList();
    }

    private static Map<String, Object> proof(Proof proof) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("lupa:position", proof.position());
        map.put("lupa:kind", proof.kind());
        map.put("lupa:at", proof.at().toString());
        map.put("lupa:salt", proof.salt());
        map.put("lupa:fact", proof.fact());
        map.put("lupa:commitment", proof.commitment());
        map.put("lupa:previous", proof.previous());
        map.put("lupa:hash", proof.hash());
        return map;
    }

    private Optional<Ending> ending() {
        return shown.consent().ending(now);
    }

    private Grant grant() {
        return shown.consent().grant();
    }

    private String consent() {
        return base + "/api/v1/me/consents/" + grant().id();
    }

    private Map<String, Object> controller() {
        return Map.of("@id", controllerId(), "@type", "dpv:DataController", "dct:title", shown.controller());
    }

    private String controllerId() {
        return base + "/api/v1/retailers/" + grant().scope().retailer().value();
    }

    private static Map<String, Object> ref(String id) {
        return Map.of("@id", id);
    }
}
