CREATE TABLE probe (id int PRIMARY KEY);
GRANT SELECT ON probe TO lupa_app;
