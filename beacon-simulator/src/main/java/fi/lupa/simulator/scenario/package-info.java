/**
 * A scenario: which retailer, stores, offers and shoppers are played, and how people move and radio behaves. Read once
 * from YAML into records that hold only what keeps the rules.
 */
@NullMarked
package fi.lupa.simulator.scenario;

import org.jspecify.annotations.NullMarked;
