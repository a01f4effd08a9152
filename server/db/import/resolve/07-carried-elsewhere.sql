-- Attached sheets with lines that name a contract or an order which is not of those that the sheet may count for: how many lines,
-- the first references by their bytes, the place of the first line. Tables: the planner has to know how few there are.
CREATE TEMP TABLE IF NOT EXISTS elsewhere_reference (
  org_id bigint, document_id bigint, contract_key text, order_key text
) ON COMMIT PRESERVE ROWS;
INSERT INTO elsewhere_reference
SELECT DISTINCT r.org_id, r.document_id, r.contract_key, r.order_key
FROM entry_reference r
JOIN document d ON d.org_id = r.org_id AND d.id = r.carried
WHERE r.contract_id IS NULL AND (r.contract_key <> '' OR r.order_key <> '')
  AND NOT EXISTS (SELECT FROM contract c
                  WHERE c.org_id = r.org_id AND c.contract_key = r.contract_key AND c.id = ANY (d.carried_contracts))
  AND NOT EXISTS (SELECT FROM purchase_order o JOIN contract c ON c.org_id = o.org_id AND c.contract_key = o.contract_key
                  WHERE o.org_id = r.org_id AND r.contract_key = '' AND o.order_key = r.order_key
                    AND c.id = ANY (d.carried_contracts));
ANALYZE elsewhere_reference;

CREATE TEMP TABLE IF NOT EXISTS sheet_elsewhere (
  org_id bigint, document_id bigint, lines integer, refs text[], place json
) ON COMMIT PRESERVE ROWS;
INSERT INTO sheet_elsewhere
SELECT s.org_id, s.document_id, count(*)::int AS lines,
       (array_agg(DISTINCT coalesce(s.contract_ref, s.order_ref) COLLATE "C"))[:4] AS refs,
       (array_agg(json_strip_nulls(json_build_object('sheet', s.sheet, 'cell', s.cell, 'line', s.line)) ORDER BY s.id))[1] AS place
FROM elsewhere_reference w
JOIN timesheet_entry s ON s.org_id = w.org_id AND s.document_id = w.document_id
WHERE coalesce(s.contract_key, '') = w.contract_key AND coalesce(s.order_key, '') = w.order_key AND s.contract_id IS NULL
GROUP BY s.org_id, s.document_id;
ANALYZE sheet_elsewhere;
