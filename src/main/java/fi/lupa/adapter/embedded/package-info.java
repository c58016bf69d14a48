/**
 * The servers that run inside the program's own house: an embedded PostgreSQL, durable and supervised, and what makes any
 * database, embedded or external, ready for use: roles and migrations. Plain Java; everything here happens before the rest
 * of the program starts, or on the supervisor's own thread.
 */
@NullMarked
package fi.lupa.adapter.embedded;

import org.jspecify.annotations.NullMarked;
