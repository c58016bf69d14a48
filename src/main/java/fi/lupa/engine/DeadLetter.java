package fi.lupa.engine;

import fi.lupa.retail.GatewayId;
import java.time.Instant;

/**
 * A message that could not be worked off, told to operators without anything of a person.
 *
 * @param mapping the topic's pattern
 * @param reason a few words
 * @param shape the payload's structure with every value masked
 */
public record DeadLetter(String mapping, String reason, GatewayId gateway, String shape, Instant at) {}
