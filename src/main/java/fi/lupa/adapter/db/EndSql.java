package fi.lupa.adapter.db;

import fi.lupa.consent.ConsentId;
import fi.lupa.engine.Endings.OfConsents;
import fi.lupa.engine.Endings.OfDevice;
import fi.lupa.engine.Endings.OfOffer;
import fi.lupa.engine.Endings.OfShopper;
import fi.lupa.engine.Endings.OfTopic;
import fi.lupa.engine.Endings.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/** The statements of an ending and of the sweep. */
final class EndSql {
    static final String LOCK_SHOPPER = "SELECT id FROM shopper WHERE id = $1 FOR NO KEY UPDATE";
    static final String LOCK_CONSENTS =
            "SELECT id FROM consent WHERE shopper_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE";
    static final String END = """
            UPDATE consent SET ended_at = $3, ended_by = $4
             WHERE shopper_id = $1 AND id = ANY($2) AND ended_at IS NULL
            RETURNING id, shopper_id, retailer_id::text AS retailer_id, ended_at, ended_by
            """;
    static final String ENDED = "SELECT id, ended_at, ended_by FROM consent WHERE id = ANY($1) ORDER BY ended_at, id";
    static final String LOCK_OFFER = """
            SELECT retailer_id::text AS retailer_id, stopped_at IS NULL AS runs FROM offer
             WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE
            """;
    /** A stop that is asked for again changes nothing. */
    static final String STOP = """
            UPDATE offer SET status = 'ended', stopped_at = COALESCE(stopped_at, $2), version = version + 1
             WHERE id = $1 AND (stopped_at IS NULL OR status <> 'ended')
            """;

    private static final String OF_CONSENTS = "o.consent_id = ANY($1)";
    private static final String OF_OFFER = "o.offer_id = $1";
    private static final String OF_SHOPPER = "o.shopper_id = $1";
    private static final String OF_DEVICE = "o.device_id = $1";
    private static final String OF_TOPIC = """
            EXISTS (SELECT FROM topic t JOIN consent c ON c.id = o.consent_id
                     WHERE t.retailer_id = o.retailer_id AND t.id = o.topic_id AND t.retailer_id || '/' || t.id = $1
                       AND NOT %s)""".formatted(Conditions.FITS);

    /** Cancels what has not begun, and marks for a cancel what was handed off and is still of effect. */
    private static final String CANCEL = """
            WITH waiting AS (
                UPDATE outbox SET state = 'cancelled', next_at = clock_timestamp(),
                       cancel_state = CASE WHEN handed_off_at IS NOT NULL AND cancel_state = 'none' THEN 'due'
                                           ELSE cancel_state END
                 WHERE delivery_id IN (SELECT o.delivery_id FROM outbox o
                                        WHERE %1$s AND o.state IN ('pending', 'leased')
                                        ORDER BY o.delivery_id FOR UPDATE))
            SELECT 1
            """;

    private static final String RECALL = """
            UPDATE outbox SET cancel_state = 'due'
             WHERE delivery_id IN (SELECT o.delivery_id FROM outbox o
                                    WHERE %1$s AND o.state IN ('done', 'unknown') AND o.cancel_state = 'none'
                                      AND o.expires_at > clock_timestamp()
                                    ORDER BY o.delivery_id FOR UPDATE)
            """;
    /** A hand-off older than its deadline whose sender's lock is gone: quiet after a grace counted from now. */
    private static final String DISCOVER = """
            UPDATE outbox SET state = 'unknown', quiet_at = clock_timestamp() + make_interval(secs => $2),
                   handed_off_at = COALESCE(handed_off_at, clock_timestamp())
             WHERE delivery_id IN (
                SELECT o.delivery_id FROM outbox o
                 WHERE %1$s AND o.state = 'sending'
                   AND o.started_at + make_interval(secs => $3) < clock_timestamp()
                   AND NOT EXISTS (SELECT FROM pg_locks l
                                    WHERE l.locktype = 'advisory' AND l.classid = 2 AND l.objid = o.owner::oid
                                      AND l.objsubid = 2 AND l.granted
                                      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))
                 ORDER BY o.delivery_id FOR UPDATE SKIP LOCKED)
            """;

    private static final String UNDER_WAY = """
            SELECT count(*)::int AS under_way FROM outbox o
             WHERE %1$s AND (o.state = 'sending' OR o.state IN ('done', 'unknown') AND o.quiet_at > clock_timestamp())
            """;
    private static final String TALLY = """
            SELECT count(*) FILTER (WHERE o.state = 'cancelled' AND o.handed_off_at IS NULL%2$s)::int AS cancelled,
                   count(*) FILTER (WHERE o.handed_off_at IS NOT NULL AND o.expires_at > clock_timestamp())::int
                       AS handed_off
              FROM outbox o WHERE %1$s
            """;

    /** Of a shopper or a device there may be many, of long ago. */
    private static final String STILL_OF_EFFECT = " AND o.expires_at > clock_timestamp()";

    /**
     * What a sender has claimed for a session that ended is claimed anew, for the one that comes; the rows are locked, so that what
     * is being started is either seen or does not start.
     */
    private static final String UNLEASE = """
            UPDATE outbox SET state = 'pending', fence = fence + 1, owner = NULL, lease_until = NULL
             WHERE delivery_id IN (SELECT o.delivery_id FROM outbox o
                                    WHERE %1$s AND o.state = 'leased' ORDER BY o.delivery_id FOR UPDATE)
            """;

    /** Cancels that an app which is connected was not told of yet. */
    private static final String UNTOLD = """
            SELECT count(*)::int AS untold FROM outbox o JOIN session s ON s.device_id = o.device_id
             WHERE %1$s AND o.cancel_state = 'due' AND o.expires_at > clock_timestamp()
            """;

    static final EndSql CONSENTS = new EndSql(OF_CONSENTS, "");
    static final EndSql OFFER = new EndSql(OF_OFFER, "");
    static final EndSql SHOPPER = new EndSql(OF_SHOPPER, STILL_OF_EFFECT);
    static final EndSql DEVICE = new EndSql(OF_DEVICE, STILL_OF_EFFECT);
    static final EndSql TOPIC = new EndSql(OF_TOPIC, STILL_OF_EFFECT);

    /** The sweep's discovery: of all, whatever number its first argument is. */
    static final String DISCOVER_ALL = DISCOVER.formatted("$1::int IS NOT NULL");

    /** What may have been received is repeated only while permission stands; after an end never. */
    static final String REPEAT = """
            UPDATE outbox SET state = 'pending', next_at = clock_timestamp()
             WHERE delivery_id IN (
                SELECT o.delivery_id FROM outbox o
                  JOIN consent c ON c.id = o.consent_id JOIN offer f ON f.id = o.offer_id
                  JOIN shopper s ON s.id = o.shopper_id
                  JOIN topic t ON t.retailer_id = o.retailer_id AND t.id = o.topic_id
                 WHERE o.state = 'unknown' AND o.cancel_state = 'none'
                   AND o.quiet_at < clock_timestamp() AND o.expires_at > clock_timestamp()
                   AND c.ended_at IS NULL AND c.valid_until > clock_timestamp()
                   AND f.status = 'active' AND f.deleted_at IS NULL
                   AND NOT %s AND %s
                 ORDER BY o.delivery_id FOR UPDATE OF o SKIP LOCKED)
            """.formatted(Conditions.RESTED, Conditions.FITS);

    static final String EXPIRE = """
            UPDATE outbox SET state = 'expired'
             WHERE delivery_id IN (
                SELECT o.delivery_id FROM outbox o
                 WHERE o.state IN ('pending', 'leased') AND o.expires_at <= clock_timestamp()
                 ORDER BY o.delivery_id FOR UPDATE SKIP LOCKED)
            """;
    /** Hand-offs that would not be permitted any more, settled or found after the ending; not those that spent their consent. */
    static final String RECALL_LATE = """
            UPDATE outbox SET cancel_state = 'due'
             WHERE delivery_id IN (
                SELECT o.delivery_id FROM outbox o
                  JOIN consent c ON c.id = o.consent_id JOIN offer f ON f.id = o.offer_id
                  JOIN shopper s ON s.id = o.shopper_id
                  JOIN topic t ON t.retailer_id = o.retailer_id AND t.id = o.topic_id
                 WHERE o.handed_off_at IS NOT NULL AND o.cancel_state = 'none' AND o.expires_at > clock_timestamp()
                   AND (c.ended_by <> 'last-use' OR f.status <> 'active' OR %s OR NOT %s)
                 ORDER BY o.delivery_id FOR UPDATE OF o SKIP LOCKED)
            """.formatted(Conditions.RESTED, Conditions.FITS);

    static final String POSITION = """
            SELECT a.position FROM audit a JOIN audit_opening p ON p.audit_id = a.id
             WHERE p.consent_id = $1 AND a.kind = 'consent-ended'
            """;

    final String cancel;
    final String recall;
    final String discover;
    final String underWay;
    final String tally;
    final String untold;
    final String unlease;

    private EndSql(String target, String cancelled) {
        cancel = CANCEL.formatted(target);
        recall = RECALL.formatted(target);
        discover = DISCOVER.formatted(target);
        underWay = UNDER_WAY.formatted(target);
        unlease = UNLEASE.formatted(target);
        untold = UNTOLD.formatted(target);
        tally = TALLY.formatted(target, cancelled);
    }

    /** Cancels what has not begun of a target's deliveries, and marks for a cancel what was handed off. */
    Uni<Void> silence(SqlConnection tx, Object target) {
        return tx.preparedQuery(cancel)
                .execute(Tuple.of(target))
                .flatMap(x -> tx.preparedQuery(recall).execute(Tuple.of(target)))
                .replaceWithVoid();
    }

    /** The statements about a target's deliveries. */
    static EndSql of(Target target) {
        if (target instanceof OfConsents) {
            return CONSENTS;
        }
        if (target instanceof OfOffer) {
            return OFFER;
        }
        if (target instanceof OfTopic) {
            return TOPIC;
        }
        return target instanceof OfShopper ? SHOPPER : DEVICE;
    }

    /** The first argument of those statements. */
    static Object argument(Target target) {
        if (target instanceof OfConsents consents) {
            return consents.consents().stream().map(ConsentId::value).sorted().toArray(UUID[]::new);
        }
        if (target instanceof OfOffer offer) {
            return offer.offer().value();
        }
        if (target instanceof OfTopic topic) {
            return topic.retailer().value() + "/" + topic.topic().value();
        }
        return target instanceof OfShopper shopper
                ? shopper.shopper().value()
                : ((OfDevice) target).device().value();
    }
}
