package fi.lupa.adapter.rest;

import fi.lupa.consent.EndedBy;
import fi.lupa.consent.Purpose;
import java.util.Map;
import java.util.TreeMap;

/** How Lupa's words are told in the terms of the Data Privacy Vocabulary (DPV 2, https://w3id.org/dpv). */
final class ReceiptTerms {
    /** All that a receipt uses, so that nobody needs the network to read one. */
    static final Map<String, Object> CONTEXT = new TreeMap<>(Map.of(
            "dpv", "https://w3id.org/dpv#",
            "dct", "http://purl.org/dc/terms/",
            "eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#",
            "loc", "https://w3id.org/dpv/loc#",
            "pd", "https://w3id.org/dpv/pd#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "schema", "https://schema.org/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "lupa", "urn:lupa:terms:"));

    static final String RECORD = "https://w3id.org/dpv/schema/dpv-27560#record";
    static final String RECEIPT = "https://w3id.org/dpv/schema/dpv-27560#receipt";

    private ReceiptTerms() {}

    /** The purpose of processing. */
    static String of(Purpose purpose) {
        return switch (purpose) {
            case LOCATION_OFFERS -> "dpv:PersonalisedAdvertising";
            case PERSONAL_SERVICE -> "dpv:ServicePersonalisation";
            case MEASUREMENT -> "dpv:ServiceUsageAnalytics";
            case PROFILE -> "dpv:Personalisation";
        };
    }

    /** The state of a consent that ended so: what the shopper ended is withdrawn, what came to its natural end expired. */
    static String of(EndedBy by) {
        return switch (by) {
            case WITHDRAWAL, ERASURE, FULFILLED -> "dpv:ConsentWithdrawn";
            case EXPIRY, MAX_DURATION, LAST_USE, PURCHASE -> "dpv:ConsentExpired";
        };
    }

    /** Who indicated that end. */
    static String indicatedBy(EndedBy by) {
        return of(by).equals("dpv:ConsentWithdrawn") ? "dpv:DataSubject" : "dpv:DataController";
    }

    /** How that end was indicated. */
    static String method(EndedBy by) {
        return switch (by) {
            case WITHDRAWAL -> "Withdrawal in the app or by the link of a push";
            case ERASURE -> "Erasure in the app";
            case FULFILLED -> "Told in the app that it is bought";
            case PURCHASE -> "A purchase that a till told of, by a code that the shopper showed";
            case EXPIRY -> "The end of the time that the shopper named";
            case MAX_DURATION -> "The end of the longest time that a consent may last";
            case LAST_USE -> "The last of the uses that the shopper permitted";
        };
    }
}
