/** Who and where: retailers, their stores, zones, gateways, topics and notices. Imports nothing of Lupa. */
@NullMarked
package fi.lupa.retail;

import org.jspecify.annotations.NullMarked;
