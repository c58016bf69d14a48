package fi.lupa.simulator.phone;

import fi.lupa.simulator.api.ShopperAccount;

/**
 * What a phone keeps.
 *
 * @param account the shopper's account and device
 * @param consentId the consent given last, or empty
 */
record SavedPhone(ShopperAccount account, String consentId) {}
