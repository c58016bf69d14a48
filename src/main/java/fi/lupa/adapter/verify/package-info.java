/** The verifier of audit logs on the command line: files in, words out. It needs neither the program running nor a database. */
@NullMarked
package fi.lupa.adapter.verify;

import org.jspecify.annotations.NullMarked;
