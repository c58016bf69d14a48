/**
 * Pages: the live page of the demonstration, rendered here and kept up to date over server-sent events. It shows simulated
 * people one by one and without delay, so it exists only where {@code lupa.demo} is set.
 */
@NullMarked
package fi.lupa.adapter.console;

import org.jspecify.annotations.NullMarked;
