/** What clients saw of endings and pushes, and a checker that tells which promise a history breaks. Pure: it runs nothing. */
@NullMarked
package fi.lupa.history;

import org.jspecify.annotations.NullMarked;
