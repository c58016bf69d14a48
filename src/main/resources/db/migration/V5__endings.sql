-- Every ending by one mechanism: pauses, purchases, recorded expiries, last uses; and walls that keep what ended ended.

-- paused_at is where the rest begins that sightings are judged by: two pauses in short succession are one rest, so that nothing heard
-- in the first is made up after the second. This is when the shopper asked for the latest.
ALTER TABLE shopper ADD COLUMN pause_asked_at timestamptz;

ALTER TABLE consent
    -- whether the shopper named the end of its time; if not it is the longest that a consent may last
    ADD COLUMN until_named boolean NOT NULL DEFAULT true;
CREATE INDEX consent_expiry ON consent (valid_until) WHERE ended_at IS NULL;
CREATE INDEX outbox_device ON outbox (device_id);

-- ---------------------------------------------------------------- purchases
-- A code that a shopper shows at the till, once; kept as a hash.
CREATE TABLE purchase_code (
    hash       bytea       PRIMARY KEY,
    shopper_id uuid        NOT NULL REFERENCES shopper ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX purchase_code_shopper ON purchase_code (shopper_id);

-- What a till told: no basket, only the topics that some consent of the shopper was about.
CREATE TABLE purchase (
    id         uuid        PRIMARY KEY,
    shopper_id uuid        NOT NULL REFERENCES shopper ON DELETE CASCADE,
    store_id   external_id NOT NULL REFERENCES store,
    topics     text[]      NOT NULL,
    at         timestamptz NOT NULL,
    told_at    timestamptz NOT NULL,
    -- the consents that it ended
    consents   uuid[]      NOT NULL
);
CREATE INDEX purchase_shopper ON purchase (shopper_id);

-- ---------------------------------------------------------------- last uses
-- Consents with limited uses of which some delivery came to its end: whether the last use is spent is told under the shopper's lock.
CREATE TABLE spending (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consent_id uuid   NOT NULL REFERENCES consent ON DELETE CASCADE
);
CREATE INDEX spending_consent ON spending (consent_id);
CREATE FUNCTION note_spending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM consent WHERE id = NEW.consent_id AND max_uses IS NOT NULL AND ended_at IS NULL) THEN
        INSERT INTO spending (consent_id) VALUES (NEW.consent_id);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER spend AFTER UPDATE OF state ON outbox FOR EACH ROW
    WHEN (NEW.handed_off_at IS NOT NULL AND NEW.state IN ('done', 'unknown', 'cancelled', 'expired'))
    EXECUTE FUNCTION note_spending();

-- ---------------------------------------------------------------- walls
-- What was cancelled stays cancelled, and nothing new is sent under what has ended: the last wall behind every check of the program.
CREATE FUNCTION cancelled_stays_cancelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a cancelled delivery is not revived' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER cancelled_stays_cancelled BEFORE UPDATE OF state ON outbox FOR EACH ROW
    WHEN (OLD.state = 'cancelled' AND NEW.state <> 'cancelled') EXECUTE FUNCTION cancelled_stays_cancelled();

CREATE FUNCTION nothing_under_an_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM consent WHERE id = NEW.consent_id AND ended_at IS NOT NULL) THEN
        RAISE EXCEPTION 'an ended consent permits no delivery' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER nothing_under_an_end BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION nothing_under_an_end();

GRANT SELECT, INSERT, UPDATE, DELETE ON purchase_code, purchase, spending TO lupa_app;
