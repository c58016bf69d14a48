package fi.lupa.retail;

/**
 * The controller in the sense of the GDPR: who consents are given to.
 *
 * @param defaultLanguage the BCP 47 tag of the language used where a shopper's own is not offered
 */
public record Retailer(RetailerId id, String name, String defaultLanguage) {}
