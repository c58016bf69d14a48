/**
 * The gateways' messages: the formats they write, the mapping of their topics, and the masked dead letter for what is not
 * understood.
 */
@NullMarked
package fi.lupa.adapter.gateway;

import org.jspecify.annotations.NullMarked;
