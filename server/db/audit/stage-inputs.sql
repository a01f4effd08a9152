-- What the rules of an audit were given, until it is known whether there is anything to keep.
CREATE TEMP TABLE IF NOT EXISTS new_fact_piece (org_id bigint, id uuid, content bytea) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS new_finding_input (org_id bigint, content_id uuid, judged uuid, names text[], pieces uuid[])
ON COMMIT PRESERVE ROWS;
