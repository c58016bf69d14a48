-- Signed heads of the audit chains, and walls around what is sealed.

-- The public keys that heads were signed with; id is the SHA-256 of the key's encoding (SubjectPublicKeyInfo), in hex.
CREATE TABLE audit_key (
    id         text        PRIMARY KEY CHECK (id = encode(sha256(public_key), 'hex')),
    public_key bytea       NOT NULL,
    created_at timestamptz NOT NULL
);

-- One head for each position: two that contradict each other cannot both be kept.
CREATE TABLE audit_signed_head (
    retailer_id external_id NOT NULL,
    position    bigint      NOT NULL CHECK (position > 0),
    hash        bytea       NOT NULL CHECK (octet_length(hash) = 32),
    at          timestamptz NOT NULL,
    key_id      text        NOT NULL REFERENCES audit_key,
    signature   bytea       NOT NULL,
    PRIMARY KEY (retailer_id, position)
);
GRANT SELECT, INSERT ON audit_key, audit_signed_head TO lupa_app;

-- A sealed entry does not change, whoever asks, and none goes away; sealing sets what was not set.
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.position IS NULL AND (NEW.id, NEW.retailer_id, NEW.at, NEW.kind, NEW.commitment)
                IS NOT DISTINCT FROM (OLD.id, OLD.retailer_id, OLD.at, OLD.kind, OLD.commitment) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'an audit entry stays as it was written';
END $$;
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays_whole BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();

-- A chain goes on and never back.
CREATE FUNCTION audit_head_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.retailer_id IS DISTINCT FROM OLD.retailer_id OR NEW.position <= OLD.position THEN
        RAISE EXCEPTION 'an audit chain only grows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_head_grows();

-- What opens a commitment does not change; only what erases a shopper takes it away.
REVOKE UPDATE, DELETE ON audit_opening FROM lupa_app;
REVOKE DELETE ON audit_head FROM lupa_app;
