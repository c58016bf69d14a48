/** Deliveries: a push, its way through the outbox, and what became of it. */
@NullMarked
package fi.lupa.delivery;

import org.jspecify.annotations.NullMarked;
