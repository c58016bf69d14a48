package fi.lupa.adapter.db;

import fi.lupa.identity.BeaconClock;
import fi.lupa.identity.Bearer;
import fi.lupa.identity.DeviceIdentity;
import fi.lupa.identity.EidBeacon;
import fi.lupa.identity.EidKey;
import fi.lupa.identity.FixedIdentity;
import fi.lupa.identity.RotationExponent;
import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** How devices' identities become rows, and back. */
final class IdentityRows {
    /** What {@link #toIdentity} reads, and the device, of the table's alias {@code i}. */
    static final String COLUMNS =
            "i.device_id, i.scheme, i.hi, i.lo, i.tail, i.eid_key, i.rotation_exponent, i.beacon_epoch";

    private static final String ADD_FIXED =
            "INSERT INTO identity (device_id, shopper_id, scheme, hi, lo, tail) VALUES ($1, $2, $3, $4, $5, $6)";
    private static final String ADD_EID = """
            INSERT INTO identity (device_id, shopper_id, scheme, eid_key, rotation_exponent, beacon_epoch)
            VALUES ($1, $2, 'eid', $3, $4, $5)
            """;

    private IdentityRows() {}

    static Uni<Void> add(SqlClient tx, Bearer bearer, DeviceIdentity identity) {
        Tuple row = Tuple.of(bearer.device().value(), bearer.shopper().value());
        return identity instanceof EidBeacon beacon
                ? insert(tx, ADD_EID, addTo(row, beacon))
                : insert(tx, ADD_FIXED, addTo(row, ((FixedIdentity) identity).signal()));
    }

    private static Uni<Void> insert(SqlClient tx, String statement, Tuple row) {
        return tx.preparedQuery(statement).execute(row).replaceWithVoid();
    }

    private static Tuple addTo(Tuple row, EidBeacon beacon) {
        return row.addValue(Buffer.buffer(beacon.key().bytes()))
                .addValue(beacon.exponent().value())
                .addValue(Columns.time(beacon.clock().epoch()));
    }

    private static Tuple addTo(Tuple row, SignalId signal) {
        return row.addValue(signal.scheme().prefix())
                .addValue(signal.hi())
                .addValue(signal.lo())
                .addValue(signal.tail());
    }

    static DeviceIdentity toIdentity(Row row) {
        Scheme scheme = Scheme.of(row.getString("scheme"));
        return scheme == Scheme.EID
                ? toBeacon(row)
                : new FixedIdentity(SignalId.of(scheme, row.getLong("hi"), row.getLong("lo"), row.getInteger("tail")));
    }

    private static EidBeacon toBeacon(Row row) {
        return new EidBeacon(
                EidKey.of(row.getBuffer("eid_key").getBytes()),
                new RotationExponent(row.getInteger("rotation_exponent")),
                BeaconClock.reading(0, Columns.instant(row, "beacon_epoch")));
    }
}
