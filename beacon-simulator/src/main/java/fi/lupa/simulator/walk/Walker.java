package fi.lupa.simulator.walk;

import fi.lupa.simulator.radio.Beacon;
import fi.lupa.simulator.world.Person;

/**
 * A person with a phone.
 *
 * @param person who walks
 * @param beacon what the phone broadcasts
 */
record Walker(Person person, Beacon beacon) {}
