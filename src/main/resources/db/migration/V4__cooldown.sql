-- When a shopper last got an offer: what a cooldown is judged by, in every commit of a decision on such an offer.
CREATE INDEX outbox_shopper_offer ON outbox (shopper_id, offer_id);

-- The audit chain also holds facts about no person, such as the stop of an offer.
ALTER TABLE audit_opening ALTER COLUMN shopper_id DROP NOT NULL;
