-- Signs of changes go with what they were about: what is visible now is seen by what is prepared next; what is not yet visible leaves
-- its sign when it is.
DELETE FROM fact_preparation;
DELETE FROM fact_change;
DELETE FROM prepared_fact;
