package fi.lupa.simulator.walk;

import fi.lupa.simulator.api.ShopperAccount;
import fi.lupa.simulator.scenario.Shopper;

/**
 * A shopper of the scenario who takes part.
 *
 * @param shopper who
 * @param account as Lupa knows the shopper
 */
record Participant(Shopper shopper, ShopperAccount account) {}
