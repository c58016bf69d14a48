/** Benchmarks of the started program. Figures are ratios within one run: nothing here is a test. */
@NullMarked
package fi.lupa.bench;

import org.jspecify.annotations.NullMarked;
