-- The life of devices and tokens: whoever changes credentials tells the other instances, which close what was opened with the former ones.

CREATE INDEX shopper_token_shopper ON shopper_token (shopper_id);
