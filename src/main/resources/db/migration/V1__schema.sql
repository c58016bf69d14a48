-- Lupa's schema. PostgreSQL is the truth: consents, offers, visits of permitted shoppers, decisions, outbox, counters, audit.
-- The roles lupa_owner, lupa_app and lupa_manager exist before the first migration runs.

CREATE DOMAIN external_id AS text CHECK (VALUE ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$');

-- ---------------------------------------------------------------- who and where
CREATE TABLE retailer (
    id               external_id PRIMARY KEY,
    name             text        NOT NULL,
    default_language text        NOT NULL DEFAULT 'en',
    policy           jsonb       NOT NULL DEFAULT '{}',
    halted_at        timestamptz,
    version          bigint      NOT NULL DEFAULT 1
);

CREATE TABLE topic (
    retailer_id external_id NOT NULL REFERENCES retailer,
    id          external_id NOT NULL,
    names       jsonb       NOT NULL,
    sensitive   boolean     NOT NULL DEFAULT false,
    min_age     int,
    version     bigint      NOT NULL DEFAULT 1,
    PRIMARY KEY (retailer_id, id)
);

CREATE TABLE notice (
    retailer_id external_id NOT NULL REFERENCES retailer,
    version     external_id NOT NULL,
    texts       jsonb       NOT NULL,
    created_at  timestamptz NOT NULL,
    revision    bigint      NOT NULL DEFAULT 1,
    PRIMARY KEY (retailer_id, version)
);

CREATE TABLE store (
    id          external_id PRIMARY KEY,
    retailer_id external_id NOT NULL REFERENCES retailer,
    name        text        NOT NULL,
    time_zone   text        NOT NULL,
    zones       jsonb       NOT NULL DEFAULT '[]',
    gateways    jsonb       NOT NULL DEFAULT '[]',
    beacons     jsonb       NOT NULL DEFAULT '[]',
    -- raised by whoever takes the store over, so that a paused former owner cannot write
    epoch       bigint      NOT NULL DEFAULT 0,
    -- when an engine last said that it listens for this store: what lies between this and a start is downtime
    beat_at     timestamptz,
    version     bigint      NOT NULL DEFAULT 1
);

CREATE TABLE gateway_credential (
    store_id      external_id NOT NULL REFERENCES store,
    gateway_id    external_id NOT NULL,
    username      text        NOT NULL UNIQUE,
    password_hash bytea       NOT NULL,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (store_id, gateway_id)
);

CREATE TABLE account (
    name          external_id PRIMARY KEY,
    password_hash text        NOT NULL,
    role          text        NOT NULL CHECK (role IN ('admin', 'retailer-admin', 'manager', 'viewer', 'pos', 'app')),
    retailer_id   external_id REFERENCES retailer,
    store_ids     text[]      NOT NULL DEFAULT '{}',
    version       bigint      NOT NULL DEFAULT 1
);

CREATE TABLE offer (
    id          external_id PRIMARY KEY,
    retailer_id external_id NOT NULL REFERENCES retailer,
    topic_id    external_id NOT NULL,
    store_ids   text[]      NOT NULL,
    status      text        NOT NULL CHECK (status IN ('draft', 'pending-approval', 'active', 'paused', 'ended')),
    body        jsonb       NOT NULL,
    created_at  timestamptz NOT NULL,
    stopped_at  timestamptz,
    deleted_at  timestamptz,
    version     bigint      NOT NULL DEFAULT 1,
    FOREIGN KEY (retailer_id, topic_id) REFERENCES topic
);
CREATE INDEX offer_stores ON offer USING gin (store_ids);

-- ---------------------------------------------------------------- shoppers and their permissions
CREATE TABLE shopper (
    id            uuid        PRIMARY KEY,
    created_at    timestamptz NOT NULL,
    recovery_hash bytea       NOT NULL UNIQUE,
    paused_at     timestamptz,
    paused_until  timestamptz,
    -- raised by every change of the shopper's devices, identities, consents or pause: the books keep the highest
    revision      bigint      NOT NULL DEFAULT 1
);

CREATE TABLE shopper_token (
    hash       bytea       PRIMARY KEY,
    shopper_id uuid        NOT NULL REFERENCES shopper ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    ended_at   timestamptz
);

CREATE TABLE device (
    id                 uuid        PRIMARY KEY,
    shopper_id         uuid        NOT NULL REFERENCES shopper ON DELETE CASCADE,
    channel            text        NOT NULL CHECK (channel IN ('mqtt', 'fcm', 'apns', 'webpush', 'webhook')),
    channel_state      text        NOT NULL CHECK (channel_state IN ('pending', 'confirmed', 'disabled')),
    channel_detail     jsonb       NOT NULL DEFAULT '{}',
    language           text        NOT NULL,
    time_zone          text        NOT NULL,
    mqtt_username      text        NOT NULL UNIQUE,
    mqtt_password_hash bytea       NOT NULL,
    created_at         timestamptz NOT NULL
);
CREATE INDEX device_shopper ON device (shopper_id);

-- How a device is recognised: a fixed id in (hi, lo, tail), or the key of a rotating one.
CREATE TABLE identity (
    device_id         uuid   PRIMARY KEY REFERENCES device ON DELETE CASCADE,
    shopper_id        uuid   NOT NULL REFERENCES shopper ON DELETE CASCADE,
    scheme            text   NOT NULL CHECK (scheme IN ('eid', 'ibeacon', 'uid')),
    hi                bigint,
    lo                bigint,
    tail              int,
    eid_key           bytea,
    rotation_exponent int,
    beacon_epoch      timestamptz,
    CHECK ((scheme = 'eid') = (hi IS NULL)),
    UNIQUE (scheme, hi, lo, tail)
);
CREATE INDEX identity_shopper ON identity (shopper_id);

CREATE TABLE consent (
    id             uuid        PRIMARY KEY,
    shopper_id     uuid        NOT NULL REFERENCES shopper,
    retailer_id    external_id NOT NULL REFERENCES retailer,
    topics         text[]      NOT NULL CHECK (cardinality(topics) > 0),
    store_ids      text[],
    purposes       text[]      NOT NULL CHECK (cardinality(purposes) > 0),
    valid_from     timestamptz NOT NULL,
    valid_until    timestamptz NOT NULL,
    until_event    text        CHECK (until_event = 'purchase'),
    max_uses       int         CHECK (max_uses > 0),
    notice_version external_id NOT NULL,
    language       text        NOT NULL,
    age_confirmed  int,
    given_at       timestamptz NOT NULL,
    ended_at       timestamptz,
    ended_by       text,
    CHECK (valid_from < valid_until),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    FOREIGN KEY (retailer_id, notice_version) REFERENCES notice
);
CREATE INDEX consent_shopper ON consent (shopper_id);

-- An ended consent stays ended, whoever tries: the last wall behind every check of the program.
CREATE FUNCTION consent_end_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL AND (NEW.ended_at IS DISTINCT FROM OLD.ended_at OR NEW.ended_by IS DISTINCT FROM OLD.ended_by) THEN
        RAISE EXCEPTION 'an ended consent cannot change its end';
    END IF;
    IF (NEW.shopper_id, NEW.retailer_id, NEW.topics, NEW.purposes, NEW.valid_from, NEW.valid_until, NEW.given_at)
        IS DISTINCT FROM (OLD.shopper_id, OLD.retailer_id, OLD.topics, OLD.purposes, OLD.valid_from, OLD.valid_until, OLD.given_at)
        OR (NEW.store_ids, NEW.until_event, NEW.max_uses, NEW.notice_version, NEW.language, NEW.age_confirmed)
        IS DISTINCT FROM (OLD.store_ids, OLD.until_event, OLD.max_uses, OLD.notice_version, OLD.language, OLD.age_confirmed) THEN
        RAISE EXCEPTION 'what was consented to does not change';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER consent_end_is_final BEFORE UPDATE ON consent FOR EACH ROW EXECUTE FUNCTION consent_end_is_final();

-- ---------------------------------------------------------------- visits, decisions, deliveries
CREATE TABLE visit (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    shopper_id uuid        NOT NULL REFERENCES shopper ON DELETE CASCADE,
    store_id   external_id NOT NULL REFERENCES store,
    device_id  uuid        NOT NULL,
    started_at timestamptz NOT NULL,
    last_seen  timestamptz NOT NULL,
    ended_at   timestamptz,
    -- topics whose ENTER has fired, and the zone stay that a dwell counts from
    entered    text[]      NOT NULL DEFAULT '{}',
    zone_id    text,
    zone_since timestamptz
);
CREATE UNIQUE INDEX visit_open ON visit (shopper_id, store_id) WHERE ended_at IS NULL;
CREATE INDEX visit_shopper ON visit (shopper_id);

CREATE TABLE decision (
    id          uuid        PRIMARY KEY,
    visit_id    uuid        NOT NULL REFERENCES visit ON DELETE CASCADE,
    shopper_id  uuid        NOT NULL REFERENCES shopper ON DELETE CASCADE,
    store_id    external_id NOT NULL,
    offer_id    external_id NOT NULL,
    trigger     text        NOT NULL CHECK (trigger IN ('ENTER', 'ZONE', 'DWELL', 'EXIT')),
    verdict     text        NOT NULL CHECK (verdict IN ('SENT_TO_OUTBOX', 'WITHHELD')),
    reason      text        NOT NULL DEFAULT '',
    count       int         NOT NULL DEFAULT 1,
    first_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    delivery_id uuid,
    -- the judgement that was counted last, so that a commit repeated after a lost answer counts once
    last_judgement uuid     NOT NULL,
    CHECK ((verdict = 'WITHHELD') = (reason <> '')),
    UNIQUE (visit_id, offer_id, trigger, reason)
);
CREATE UNIQUE INDEX decision_once_a_visit ON decision (visit_id, offer_id) WHERE verdict = 'SENT_TO_OUTBOX';
CREATE INDEX decision_shopper ON decision (shopper_id, last_at DESC, id DESC);

CREATE SEQUENCE slot AS int CYCLE;

CREATE TABLE outbox (
    delivery_id   uuid        PRIMARY KEY,
    shopper_id    uuid        NOT NULL REFERENCES shopper ON DELETE CASCADE,
    device_id     uuid        NOT NULL,
    channel       text        NOT NULL,
    consent_id    uuid        NOT NULL REFERENCES consent,
    retailer_id   external_id NOT NULL,
    offer_id      external_id NOT NULL REFERENCES offer,
    store_id      external_id NOT NULL,
    visit_id      uuid        NOT NULL REFERENCES visit ON DELETE CASCADE,
    zone_id       text,
    topic_id      external_id NOT NULL,
    trigger       text        NOT NULL,
    content       jsonb       NOT NULL,
    state         text        NOT NULL CHECK (state IN ('pending', 'leased', 'sending', 'done', 'refused', 'unknown', 'cancelled', 'expired')),
    fence         bigint      NOT NULL DEFAULT 0,
    owner         int,
    lease_until   timestamptz,
    started_at    timestamptz,
    quiet_at      timestamptz,
    next_at       timestamptz NOT NULL,
    attempts      int         NOT NULL DEFAULT 0,
    sighted_at    timestamptz NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    -- first hand-off that was accepted or whose outcome is unknown
    handed_off_at timestamptz,
    -- a hand-off whose permission ended is followed by a cancel
    cancel_state  text        NOT NULL DEFAULT 'none' CHECK (cancel_state IN ('none', 'due', 'sent'))
);
CREATE INDEX outbox_due ON outbox (channel, next_at) WHERE state IN ('pending', 'leased');
CREATE INDEX outbox_moving ON outbox (state) WHERE state IN ('pending', 'leased', 'sending', 'unknown');
CREATE INDEX outbox_recall ON outbox (expires_at) WHERE handed_off_at IS NOT NULL AND cancel_state = 'none';
CREATE INDEX outbox_consent ON outbox (consent_id);
CREATE INDEX outbox_offer ON outbox (offer_id);
CREATE INDEX outbox_visit ON outbox (visit_id);
CREATE INDEX outbox_cancel ON outbox (device_id) WHERE cancel_state = 'due';

-- Which endpoint holds a device's connection: that instance claims its deliveries.
CREATE TABLE session (
    device_id    uuid        PRIMARY KEY REFERENCES device ON DELETE CASCADE,
    instance     uuid        NOT NULL,
    connected_at timestamptz NOT NULL
);

-- ---------------------------------------------------------------- limits and codes
CREATE TABLE cap_counter (
    shopper_id uuid        NOT NULL REFERENCES shopper ON DELETE CASCADE,
    scope      text        NOT NULL,
    bucket     timestamptz NOT NULL,
    used       int         NOT NULL CHECK (used >= 0),
    PRIMARY KEY (shopper_id, scope, bucket)
);

CREATE TABLE budget_counter (
    offer_id external_id NOT NULL REFERENCES offer,
    bucket   text        NOT NULL,
    used     bigint      NOT NULL CHECK (used >= 0),
    ceiling  bigint      NOT NULL,
    PRIMARY KEY (offer_id, bucket),
    CHECK (used <= ceiling)
);

CREATE TABLE coupon (
    code        text        PRIMARY KEY,
    offer_id    external_id NOT NULL REFERENCES offer,
    delivery_id uuid,
    state       text        NOT NULL CHECK (state IN ('free', 'reserved', 'issued', 'redeemed', 'expired', 'returned')),
    expires_at  timestamptz
);

-- ---------------------------------------------------------------- proof
CREATE TABLE audit (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    retailer_id external_id NOT NULL,
    at          timestamptz NOT NULL,
    kind        text        NOT NULL,
    -- a keyed commitment to the fact: the chain holds no personal data
    commitment  bytea       NOT NULL,
    position    bigint,
    previous    bytea,
    hash        bytea,
    UNIQUE (retailer_id, position),
    CHECK ((position IS NULL) = (hash IS NULL))
);
CREATE INDEX audit_unsealed ON audit (id) WHERE position IS NULL;

-- What a commitment was made of; erased with the shopper, while the chain goes on verifying.
CREATE TABLE audit_opening (
    audit_id   bigint PRIMARY KEY REFERENCES audit,
    shopper_id uuid   NOT NULL,
    consent_id uuid,
    salt       bytea  NOT NULL,
    fact       text   NOT NULL
);
CREATE INDEX audit_opening_shopper ON audit_opening (shopper_id);
CREATE INDEX audit_opening_consent ON audit_opening (consent_id);

CREATE TABLE audit_head (
    retailer_id external_id PRIMARY KEY,
    position    bigint      NOT NULL,
    hash        bytea       NOT NULL
);

-- ---------------------------------------------------------------- conversations
-- An answer is kept encrypted under a key that only the client's idempotency key gives.
CREATE TABLE idempotency (
    scope      text        NOT NULL,
    key_hash   bytea       NOT NULL,
    body_hash  bytea       NOT NULL,
    resource   text        NOT NULL,
    sealed     bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (scope, key_hash)
);

-- The change feed of the books. Revisions are not commit-ordered, so readers stay below pg_snapshot_xmin.
CREATE TABLE change (
    xid  xid8        NOT NULL DEFAULT pg_current_xact_id(),
    seq  bigint      GENERATED ALWAYS AS IDENTITY,
    kind text        NOT NULL,
    key  text        NOT NULL,
    at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (xid, seq)
);

CREATE FUNCTION feed_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO change (kind, key) VALUES (TG_TABLE_NAME, COALESCE(NEW.id, OLD.id)::text);
    PERFORM pg_notify('lupa_change', '');
    RETURN NULL;
END $$;
CREATE FUNCTION feed_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO change (kind, key) VALUES ('topic', NEW.retailer_id || '/' || NEW.id);
    PERFORM pg_notify('lupa_change', '');
    RETURN NULL;
END $$;
CREATE FUNCTION revise_shopper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE shopper SET revision = revision + 1 WHERE id = COALESCE(NEW.shopper_id, OLD.shopper_id);
    RETURN NULL;
END $$;
CREATE TRIGGER feed AFTER INSERT OR UPDATE OF name, default_language, policy, halted_at ON retailer FOR EACH ROW EXECUTE FUNCTION feed_change();
CREATE TRIGGER feed AFTER INSERT OR UPDATE ON topic FOR EACH ROW EXECUTE FUNCTION feed_topic();
CREATE TRIGGER feed AFTER INSERT OR UPDATE OF name, time_zone, zones, gateways, beacons ON store FOR EACH ROW EXECUTE FUNCTION feed_change();
CREATE TRIGGER feed AFTER INSERT OR UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION feed_change();
CREATE TRIGGER feed AFTER UPDATE OR DELETE ON shopper FOR EACH ROW EXECUTE FUNCTION feed_change();
CREATE TRIGGER revise AFTER INSERT OR UPDATE OR DELETE ON device FOR EACH ROW EXECUTE FUNCTION revise_shopper();
CREATE TRIGGER revise AFTER INSERT OR UPDATE OR DELETE ON identity FOR EACH ROW EXECUTE FUNCTION revise_shopper();
CREATE TRIGGER revise AFTER INSERT OR UPDATE ON consent FOR EACH ROW EXECUTE FUNCTION revise_shopper();

-- ---------------------------------------------------------------- who may do what
GRANT USAGE ON SCHEMA public TO lupa_app, lupa_manager;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO lupa_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO lupa_app;
-- the program itself can neither rewrite nor drop what it has proved
REVOKE DELETE ON audit, consent FROM lupa_app;
REVOKE UPDATE ON audit FROM lupa_app;
GRANT UPDATE (position, previous, hash) ON audit TO lupa_app;

-- A store manager's transaction runs as lupa_manager and sees the stores named in lupa.stores; missing means none.
GRANT SELECT ON retailer, topic, notice TO lupa_manager;
GRANT SELECT ON store TO lupa_manager;
GRANT SELECT, INSERT, UPDATE ON offer TO lupa_manager;
GRANT INSERT ON change TO lupa_manager;
ALTER TABLE store ENABLE ROW LEVEL SECURITY;
ALTER TABLE store FORCE ROW LEVEL SECURITY;
ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer FORCE ROW LEVEL SECURITY;
CREATE POLICY program ON store TO lupa_app USING (true) WITH CHECK (true);
CREATE POLICY program ON offer TO lupa_app USING (true) WITH CHECK (true);
CREATE POLICY manager ON store TO lupa_manager
    USING (id = ANY (string_to_array(current_setting('lupa.stores', true), ',')));
CREATE POLICY manager ON offer TO lupa_manager
    USING (store_ids <@ string_to_array(current_setting('lupa.stores', true), ','))
    WITH CHECK (store_ids <@ string_to_array(current_setting('lupa.stores', true), ','));
