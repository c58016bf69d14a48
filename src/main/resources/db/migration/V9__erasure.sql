-- Erasure and retention: everything of a shopper goes at once, and everything goes when its time is over.

-- Set when an erasure begins: from then on nothing of the shopper is added, and whoever finds it finishes the work.
ALTER TABLE shopper ADD COLUMN erasing_at timestamptz;
CREATE INDEX shopper_erasing ON shopper (erasing_at) WHERE erasing_at IS NOT NULL;

-- Decisions and deliveries are kept longer than visits.
ALTER TABLE decision DROP CONSTRAINT decision_visit_id_fkey;
ALTER TABLE outbox DROP CONSTRAINT outbox_visit_id_fkey;
CREATE INDEX visit_age ON visit (last_seen);
CREATE INDEX decision_age ON decision (last_at);
CREATE INDEX outbox_age ON outbox (created_at);
CREATE INDEX consent_age ON consent (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX idempotency_age ON idempotency (created_at);
CREATE INDEX shopper_token_age ON shopper_token (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX purchase_code_age ON purchase_code (expires_at);
CREATE INDEX purchase_age ON purchase (told_at);
CREATE INDEX change_age ON change (at);
CREATE INDEX idempotency_resource ON idempotency (resource);

-- The program may not delete consents and proof; it may ask for this, which erases one shopper whose erasure has begun, whose consents
-- have all ended and to whom nothing is under way. What stays is the chain: commitments whose keys are gone.
CREATE FUNCTION erase_shopper(who uuid) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    devices   uuid[];
    consents  uuid[];
    purchases uuid[];
    counts    jsonb;
BEGIN
    PERFORM FROM shopper WHERE id = who AND erasing_at IS NOT NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM consent WHERE shopper_id = who AND ended_at IS NULL)
        OR EXISTS (SELECT FROM outbox WHERE shopper_id = who
                      AND (state IN ('pending', 'leased', 'sending') OR quiet_at > clock_timestamp())) THEN
        RAISE EXCEPTION 'an erasure waits until nothing is under way';
    END IF;
    SELECT COALESCE(array_agg(id), '{}') INTO devices FROM device WHERE shopper_id = who;
    SELECT COALESCE(array_agg(id), '{}') INTO consents FROM consent WHERE shopper_id = who;
    SELECT COALESCE(array_agg(id), '{}') INTO purchases FROM purchase WHERE shopper_id = who;
    counts := jsonb_build_object(
        'devices', cardinality(devices),
        'consents', cardinality(consents),
        'purchases', cardinality(purchases),
        'visits', (SELECT count(*) FROM visit WHERE shopper_id = who),
        'decisions', (SELECT count(*) FROM decision WHERE shopper_id = who),
        'deliveries', (SELECT count(*) FROM outbox WHERE shopper_id = who),
        'proofs', (SELECT count(*) FROM audit_opening WHERE shopper_id = who));
    UPDATE coupon SET delivery_id = NULL WHERE delivery_id IN (SELECT delivery_id FROM outbox WHERE shopper_id = who);
    DELETE FROM outbox WHERE shopper_id = who;
    DELETE FROM audit_opening WHERE shopper_id = who;
    DELETE FROM idempotency WHERE scope = who::text OR resource = who::text
        OR resource = ANY (consents::text[]) OR resource = ANY (purchases::text[]);
    DELETE FROM change WHERE key = who::text OR key = ANY (devices::text[]);
    DELETE FROM consent WHERE shopper_id = who;
    DELETE FROM shopper WHERE id = who;
    RETURN counts;
END $$;

-- The proof of consents whose time is over: the rows and the keys of the commitments; the chain stays.
CREATE FUNCTION forget_proof(before timestamptz, at_most int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    old uuid[];
BEGIN
    SELECT COALESCE(array_agg(id), '{}') INTO old FROM (
        SELECT c.id FROM consent c
         WHERE c.ended_at < before AND NOT EXISTS (SELECT FROM outbox o WHERE o.consent_id = c.id)
         ORDER BY c.ended_at LIMIT at_most FOR UPDATE SKIP LOCKED) AS found;
    DELETE FROM audit_opening WHERE consent_id = ANY (old);
    DELETE FROM idempotency WHERE resource = ANY (old::text[]);
    DELETE FROM consent WHERE id = ANY (old);
    RETURN cardinality(old);
END $$;
REVOKE ALL ON FUNCTION erase_shopper(uuid), forget_proof(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_shopper(uuid), forget_proof(timestamptz, int) TO lupa_app;
