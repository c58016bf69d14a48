/** The engine's meters, on Micrometer. */
@NullMarked
package fi.lupa.adapter.metrics;

import org.jspecify.annotations.NullMarked;
