package fi.lupa.adapter.db;

import fi.lupa.audit.Entry;
import fi.lupa.audit.Head;
import fi.lupa.audit.SealedEntry;
import fi.lupa.audit.SignedHead;
import fi.lupa.retail.RetailerId;
import io.vertx.mutiny.sqlclient.Row;

/** Audit chains and their heads as the tables have them. */
final class AuditRows {
    /** A part of a chain: retailer, first position, last position, and how many at most. */
    static final String ENTRIES = """
            SELECT retailer_id, position, at, kind, commitment, previous, hash FROM audit
             WHERE retailer_id = $1 AND position BETWEEN $2 AND $3 ORDER BY position LIMIT $4
            """;

    private AuditRows() {}

    static SealedEntry toEntry(Row row) {
        Entry entry = new Entry(
                new RetailerId(row.getString("retailer_id")),
                row.getLong("position"),
                Columns.instant(row, "at"),
                row.getString("kind"),
                row.getBuffer("commitment").getBytes(),
                row.getBuffer("previous").getBytes());
        return new SealedEntry(entry, row.getBuffer("hash").getBytes());
    }

    static SignedHead toHead(Row row) {
        Head head = new Head(
                new RetailerId(row.getString("retailer_id")),
                row.getLong("position"),
                row.getBuffer("hash").getBytes(),
                Columns.instant(row, "at"),
                row.getString("key_id"));
        return new SignedHead(head, row.getBuffer("signature").getBytes());
    }
}
