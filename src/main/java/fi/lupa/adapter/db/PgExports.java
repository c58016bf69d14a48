package fi.lupa.adapter.db;

import fi.lupa.engine.Exports;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Exports, written by the database in one statement, so that they are of one moment. */
@ApplicationScoped
class PgExports implements Exports {
    /** Hashes, keys and other secrets of the shopper's own are left out: whoever gets hold of an export must not become the shopper. */
    private static final String EXPORT = """
            SELECT jsonb_strip_nulls(jsonb_build_object(
              'version', 1,
              'exportedAt', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              'shopper', jsonb_build_object('shopperId', s.id, 'createdAt', s.created_at),
              'pause', CASE WHEN s.pause_asked_at IS NOT NULL
                            THEN jsonb_build_object('pausedAt', s.pause_asked_at, 'until', s.paused_until) END,
              'tokens', COALESCE((SELECT jsonb_agg(jsonb_build_object('createdAt', t.created_at, 'endedAt', t.ended_at)
                                    ORDER BY t.created_at) FROM shopper_token t WHERE t.shopper_id = s.id), '[]'),
              'devices', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'deviceId', d.id, 'language', d.language, 'timeZone', d.time_zone, 'createdAt', d.created_at,
                  'channel', jsonb_build_object('type', d.channel, 'state', d.channel_state),
                  'mqttUsername', d.mqtt_username, 'connectedAt', e.connected_at,
                  'identity', CASE WHEN i.scheme IS NOT NULL THEN jsonb_build_object(
                      'scheme', i.scheme, 'rotationExponent', i.rotation_exponent, 'clockStartedAt', i.beacon_epoch,
                      'hi', to_hex(i.hi), 'lo', to_hex(i.lo), 'tail', to_hex(i.tail)) END) ORDER BY d.created_at, d.id)
                  FROM device d LEFT JOIN identity i ON i.device_id = d.id LEFT JOIN session e ON e.device_id = d.id
                 WHERE d.shopper_id = s.id), '[]'),
              'consents', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'consentId', c.id, 'retailerId', c.retailer_id, 'topics', c.topics, 'storeIds', c.store_ids,
                  'purposes', c.purposes, 'validFrom', c.valid_from, 'validUntil', c.valid_until,
                  'validUntilNamed', c.until_named, 'untilEvent', c.until_event, 'maxUses', c.max_uses,
                  'noticeVersion', c.notice_version, 'language', c.language, 'ageConfirmed', c.age_confirmed,
                  'givenAt', c.given_at, 'endedAt', c.ended_at, 'endedBy', c.ended_by) ORDER BY c.given_at, c.id)
                  FROM consent c WHERE c.shopper_id = s.id), '[]'),
              'proofs', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'retailerId', a.retailer_id, 'position', a.position, 'at', a.at, 'kind', a.kind, 'fact', o.fact,
                  'salt', encode(o.salt, 'hex'), 'commitment', encode(a.commitment, 'hex')) ORDER BY a.id)
                  FROM audit_opening o JOIN audit a ON a.id = o.audit_id WHERE o.shopper_id = s.id), '[]'),
              'visits', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'visitId', v.id, 'storeId', v.store_id, 'deviceId', v.device_id, 'startedAt', v.started_at,
                  'lastSeen', v.last_seen, 'endedAt', v.ended_at, 'topics', v.entered, 'zoneId', v.zone_id,
                  'zoneSince', v.zone_since) ORDER BY v.started_at, v.id) FROM visit v WHERE v.shopper_id = s.id), '[]'),
              'decisions', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'decisionId', d.id, 'visitId', d.visit_id, 'storeId', d.store_id, 'offerId', d.offer_id,
                  'trigger', d.trigger, 'verdict', d.verdict, 'reason', NULLIF(d.reason, ''), 'count', d.count,
                  'firstAt', d.first_at, 'lastAt', d.last_at, 'deliveryId', d.delivery_id) ORDER BY d.first_at, d.id)
                  FROM decision d WHERE d.shopper_id = s.id), '[]'),
              'deliveries', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'deliveryId', o.delivery_id, 'consentId', o.consent_id, 'retailerId', o.retailer_id,
                  'offerId', o.offer_id, 'storeId', o.store_id, 'zoneId', o.zone_id, 'visitId', o.visit_id,
                  'deviceId', o.device_id, 'channel', o.channel, 'topic', o.topic_id, 'trigger', o.trigger,
                  'content', o.content, 'state', o.state, 'attempts', o.attempts, 'sightedAt', o.sighted_at,
                  'createdAt', o.created_at, 'startedAt', o.started_at, 'handedOffAt', o.handed_off_at,
                  'expiresAt', o.expires_at, 'cancel', o.cancel_state) ORDER BY o.created_at, o.delivery_id)
                  FROM outbox o WHERE o.shopper_id = s.id), '[]'),
              'purchaseCodes', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'createdAt', p.created_at, 'expiresAt', p.expires_at, 'usedAt', p.used_at) ORDER BY p.created_at)
                  FROM purchase_code p WHERE p.shopper_id = s.id), '[]'),
              'purchases', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'purchaseId', p.id, 'storeId', p.store_id, 'topics', p.topics, 'at', p.at, 'toldAt', p.told_at,
                  'endedConsents', p.consents) ORDER BY p.told_at, p.id) FROM purchase p WHERE p.shopper_id = s.id), '[]'),
              'counters', COALESCE((SELECT jsonb_agg(jsonb_build_object(
                  'scope', k.scope, 'bucket', k.bucket, 'used', k.used)) FROM cap_counter k WHERE k.shopper_id = s.id), '[]')
            ))::text AS document FROM shopper s WHERE s.id = $1
            """;

    private final Pool pool;

    PgExports(Pool pool) {
        this.pool = pool;
    }

    /** Times come out in UTC, whatever the database's own zone is. */
    @Override
    public Uni<String> of(ShopperId shopper) {
        return pool.withTransaction(tx -> tx.query("SET LOCAL TIME ZONE 'UTC'")
                .execute()
                .flatMap(x -> tx.preparedQuery(EXPORT).execute(Tuple.of(shopper.value())))
                .map(rows -> rows.iterator().next().getString("document")));
    }
}
