/** PostgreSQL: the ledger, the outbox, the endings, the books' readings, the audit. SQL lives here and only here. */
@NullMarked
package fi.lupa.adapter.db;

import org.jspecify.annotations.NullMarked;
