/** The ways of pushes to the shoppers' apps. */
@NullMarked
package fi.lupa.adapter.push;

import org.jspecify.annotations.NullMarked;
