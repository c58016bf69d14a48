-- A rotating identity is complete or absent: a key without a clock would recognise nobody.
ALTER TABLE identity
    ADD CHECK ((scheme = 'eid') = (eid_key IS NOT NULL)),
    ADD CHECK ((scheme = 'eid') = (rotation_exponent IS NOT NULL)),
    ADD CHECK ((scheme = 'eid') = (beacon_epoch IS NOT NULL)),
    ADD CHECK (octet_length(eid_key) = 16),
    ADD CHECK (rotation_exponent BETWEEN 0 AND 15);
