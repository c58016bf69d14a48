/**
 * The HTTP API: requests are parsed into valid values at this edge, every error leaves as a problem (RFC 9457), and who asks
 * is known before a body is read.
 */
@NullMarked
package fi.lupa.adapter.rest;

import org.jspecify.annotations.NullMarked;
