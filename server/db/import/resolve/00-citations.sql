-- Documents that give back: credit notes, and those whose amounts are negative, whatever their type. A corrected invoice (384)
-- speaks for the whole of what it corrects.
CREATE TEMP TABLE IF NOT EXISTS giving (org_id bigint, id bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO giving
SELECT i.org_id, i.id
FROM invoice i
WHERE i.direction = -1
   OR (i.type_code IS DISTINCT FROM '384'
       AND coalesce(i.total_without_vat,
                    (SELECT sum(l.net) FROM invoice_line l
                     WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL'))) < 0);
CREATE INDEX IF NOT EXISTS giving_by_id ON giving (org_id, id);
ANALYZE giving;

-- One that cites nothing and gives back just what an invoice of its own number and year bills is that invoice negated. What an
-- earlier import found so is found again, or no longer holds.
WITH sized AS (
  SELECT i.org_id, i.id, i.supplier_id, i.number_key, date_trunc('year', i.issue_date) AS year, i.preceding, g.id IS NOT NULL AS gives,
         abs(coalesce(i.total_without_vat,
                      (SELECT sum(l.net) FROM invoice_line l
                       WHERE l.org_id = i.org_id AND l.invoice_id = i.id
                         AND (l.line_status IS NULL OR l.line_status = 'DETAIL')))) AS amount
  FROM invoice i
  LEFT JOIN giving g ON g.org_id = i.org_id AND g.id = i.id
  WHERE EXISTS (SELECT FROM giving x JOIN invoice n ON n.org_id = x.org_id AND n.id = x.id
                WHERE n.org_id = i.org_id AND n.supplier_id = i.supplier_id AND n.number_key = i.number_key)
), negated AS (
  SELECT s.org_id, s.id, ARRAY[s.number_key] AS preceding_keys
  FROM sized s
  WHERE s.gives AND s.preceding = '[]' AND s.amount > 0
    AND EXISTS (SELECT FROM sized o
                WHERE NOT o.gives AND (o.org_id, o.supplier_id, o.number_key, o.amount) = (s.org_id, s.supplier_id, s.number_key, s.amount)
                  AND o.year IS NOT DISTINCT FROM s.year)
)
UPDATE invoice i SET preceding_keys = coalesce(n.preceding_keys, '{}')
FROM invoice k
LEFT JOIN negated n ON n.org_id = k.org_id AND n.id = k.id
WHERE k.org_id = i.org_id AND k.id = i.id AND k.preceding = '[]' AND k.preceding_keys <> coalesce(n.preceding_keys, '{}');

-- Which earlier invoice each document cites: of one number, that of the day it gives, else the last one issued by its own day.
DELETE FROM citation;
INSERT INTO citation (org_id, invoice_id, number_key, cited_id)
SELECT DISTINCT ON (i.org_id, i.id, c.number_key) i.org_id, i.id, c.number_key, old.id
FROM invoice i
CROSS JOIN LATERAL unnest(i.preceding_keys) WITH ORDINALITY AS c (number_key, ordinal)
JOIN invoice old ON old.org_id = i.org_id AND old.supplier_id = i.supplier_id AND old.number_key = c.number_key AND old.id <> i.id
 AND old.direction = 1
 AND (i.type_code = '384' OR NOT EXISTS (SELECT FROM giving g WHERE g.org_id = old.org_id AND g.id = old.id))
JOIN document d ON d.org_id = old.org_id AND d.id = old.document_id
ORDER BY i.org_id, i.id, c.number_key,
         (old.issue_date::text = i.preceding -> (c.ordinal::int - 1) ->> 'issueDate') DESC NULLS LAST,
         (old.issue_date <= i.issue_date) DESC NULLS LAST, old.issue_date DESC NULLS LAST, d.file COLLATE "C" DESC, old.id;
