-- What current invoices bill for one person on one contract, over the same dates and for as many days, in the order of issue;
-- `left_days` are those that no credit gave back, and a line given back whole is left out. `earlier_lines` come before on other
-- invoices: all that come before, without those of the same invoice.
CREATE TEMP TABLE IF NOT EXISTS billed_service (
  org_id bigint, contract_id bigint, person_key text, period_start date, period_end date, line_id bigint, line_ref text,
  position integer, invoice_id bigint, invoice_ref text, issue_date date, place bigint, days numeric, left_days numeric,
  number_key text, document_id bigint, preceding_keys text[], paid boolean, turn bigint, earlier_lines bigint, earlier_days numeric
) ON COMMIT PRESERVE ROWS;
INSERT INTO billed_service
WITH service AS (
  SELECT p.org_id, p.contract_id, p.person_key, p.period_start, p.period_end, p.line_id, p.line_ref, p.position, p.invoice_id,
         p.invoice_ref, p.issue_date, p.place, sum(p.days) AS days, sum(coalesce(a.days, p.days)) AS left_days
  FROM line_part p
  LEFT JOIN grouped_line g ON g.line_id = p.line_id AND g.who = p.who
  LEFT JOIN asked_line a ON a.group_id = g.group_id AND a.line_id = g.line_id AND NOT a.guest
  WHERE p.state = 'current' AND p.direction = 1 AND p.person_key IS NOT NULL
  GROUP BY p.org_id, p.contract_id, p.person_key, p.period_start, p.period_end, p.line_id, p.line_ref, p.position, p.invoice_id,
           p.invoice_ref, p.issue_date, p.place
  HAVING count(p.days) = count(*) AND sum(coalesce(a.days, p.days)) > 0
)
SELECT s.*, i.number_key, i.document_id, i.preceding_keys,
       i.paid_on IS NOT NULL AS paid,
       row_number() OVER turn AS turn,
       row_number() OVER turn - row_number() OVER of_invoice AS earlier_lines,
       sum(s.left_days) OVER turn - sum(s.left_days) OVER of_invoice AS earlier_days
FROM service s
JOIN area_invoice i ON i.org_id = s.org_id AND i.id = s.invoice_id
WINDOW turn AS (PARTITION BY s.contract_id, s.person_key, s.period_start, s.period_end, s.days
                ORDER BY s.issue_date, s.invoice_ref COLLATE "C", s.place),
       of_invoice AS (PARTITION BY s.contract_id, s.person_key, s.period_start, s.period_end, s.days, s.invoice_id
                      ORDER BY s.position);
CREATE INDEX IF NOT EXISTS billed_service_by_contract_id_person_key
  ON billed_service (contract_id, person_key, period_start, period_end, days, turn);
CREATE INDEX IF NOT EXISTS billed_service_by_line_id ON billed_service (org_id, line_id);
ANALYZE billed_service;
