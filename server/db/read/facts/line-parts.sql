-- Who a line bills, one row a line and person: what T1, D4, R4, C4 and C8 compare. `who` is the person, else the profile;
-- `place` orders lines by the path of their file, then as they stand in it (the number of a line in its document is the end of
-- its id).
CREATE TEMP TABLE IF NOT EXISTS line_part (
  org_id bigint, line_id bigint, invoice_id bigint, contract_id bigint, person_key text, person_name text, profile text,
  profile_key text, who text, how text, days numeric, period_start date, period_end date, issue_date date, invoice_ref text,
  line_ref text, position integer, state text, direction smallint, place bigint
) ON COMMIT PRESERVE ROWS;
INSERT INTO line_part
SELECT l.org_id, l.id AS line_id, i.id AS invoice_id, i.contract_id, t.person_key, t.person_name, t.profile, t.profile_key, t.who,
       t.how, i.direction * t.days AS days, l.period_start, l.period_end, i.issue_date, i.ref AS invoice_ref, l.ref AS line_ref,
       l.position, i.state, i.direction, (p.place << 24) + l.id % (1 << 24) AS place
FROM area_line l
JOIN area_invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.contract_id IS NOT NULL
JOIN document_place p ON p.org_id = i.org_id AND p.document_id = i.document_id
JOIN line_share t ON t.org_id = l.org_id AND t.line_id = l.id AND t.kind = 'who'
WHERE l.billed_unit IN ('day', 'hour') AND l.period_start IS NOT NULL AND l.period_end IS NOT NULL
  AND (l.line_status IS NULL OR l.line_status = 'DETAIL');
CREATE INDEX IF NOT EXISTS line_part_by_line_id ON line_part (org_id, line_id);
CREATE INDEX IF NOT EXISTS line_part_by_contract_id_person_key ON line_part (org_id, contract_id, person_key, period_start);
CREATE INDEX IF NOT EXISTS line_part_by_contract_id_who ON line_part (org_id, contract_id, who);
ANALYZE line_part;
