-- Users of staff, and what a store manager's transaction sees: of retailers, topics and notices those of its stores.

CREATE FUNCTION feed_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO change (kind, key) VALUES ('account', COALESCE(NEW.name, OLD.name));
    PERFORM pg_notify('lupa_change', '');
    RETURN NULL;
END $$;
CREATE TRIGGER feed AFTER INSERT OR UPDATE OR DELETE ON account FOR EACH ROW EXECUTE FUNCTION feed_account();

ALTER TABLE retailer ENABLE ROW LEVEL SECURITY;
ALTER TABLE retailer FORCE ROW LEVEL SECURITY;
ALTER TABLE topic ENABLE ROW LEVEL SECURITY;
ALTER TABLE topic FORCE ROW LEVEL SECURITY;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY program ON retailer TO lupa_app USING (true) WITH CHECK (true);
CREATE POLICY program ON topic TO lupa_app USING (true) WITH CHECK (true);
CREATE POLICY program ON notice TO lupa_app USING (true) WITH CHECK (true);
-- the stores that the subqueries find are those that the policy of store leaves
CREATE POLICY manager ON retailer TO lupa_manager USING (id IN (SELECT store.retailer_id FROM store));
CREATE POLICY manager ON topic TO lupa_manager USING (retailer_id IN (SELECT store.retailer_id FROM store));
CREATE POLICY manager ON notice TO lupa_manager USING (retailer_id IN (SELECT store.retailer_id FROM store));

-- an offer of no store would be everybody's
ALTER TABLE offer ADD CHECK (cardinality(store_ids) > 0);
