-- Deleted where little is: TRUNCATE gives a table new files, and of those this may be done a hundred times a second. What was
-- deleted is not given back to a temporary table before it is truncated, so that a table of some size is.
DO $$
DECLARE
  filled record;
BEGIN
  FOR filled IN
    SELECT c.relname AS name, pg_relation_size(c.oid) AS bytes
    FROM pg_class c
    WHERE c.relnamespace = pg_my_temp_schema() AND c.relkind = 'r'
  LOOP
    IF filled.bytes > 262144 THEN
      EXECUTE format('TRUNCATE pg_temp.%I', filled.name);
    ELSIF filled.bytes > 0 THEN
      EXECUTE format('DELETE FROM pg_temp.%I', filled.name);
    END IF;
  END LOOP;
END $$
