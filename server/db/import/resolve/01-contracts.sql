-- Ties each invoice to its contract: the reference it gives, else what a person answered, else its order's contract, else the only contract of its
-- supplier in force on its date; a credit note that names neither follows the invoices it cites. An ambiguous reference ties
-- nothing: it is left for a person. Every import settles all invoices anew: what a contract alone made sure of may be in doubt
-- once a second one is known. A contract that the register states counts instead of the same one as published, with the terms
-- that a reader assumed.
CREATE TEMP TABLE IF NOT EXISTS known_contract (
  org_id bigint, id bigint, contract_key text, supplier_id bigint, start_date date, end_date date
) ON COMMIT PRESERVE ROWS;
DELETE FROM known_contract;
INSERT INTO known_contract
SELECT c.org_id, c.id, c.contract_key, c.supplier_id, c.start_date, c.end_date
FROM contract c
WHERE c.assumed_columns = '{}'
   OR NOT EXISTS (SELECT FROM contract k
                  WHERE k.org_id = c.org_id AND k.contract_key = c.contract_key AND k.supplier_id = c.supplier_id
                    AND k.assumed_columns = '{}');
ANALYZE known_contract;

CREATE TEMP TABLE IF NOT EXISTS invoice_contract (
  org_id bigint, id bigint, contract_id bigint, how text
) ON COMMIT PRESERVE ROWS;

-- Given on the invoice, or stated alike by every line that states one, or by the register of links.
WITH given AS (
  SELECT i.org_id, i.id, i.supplier_id,
         coalesce(
           i.contract_key,
           (SELECT min(l.stated_contract_key) FROM invoice_line l
            WHERE l.org_id = i.org_id AND l.invoice_id = i.id HAVING count(DISTINCT l.stated_contract_key) = 1),
           (SELECT min(k.contract_key) FROM link k
            WHERE k.org_id = i.org_id AND k.number_key = i.number_key AND k.supplier_id = i.supplier_id
            HAVING count(DISTINCT k.contract_key) = 1)
         ) AS contract_key
  FROM invoice i
), matched AS (
  -- The supplier's own contract first; another holder's only when the reference leaves no doubt.
  SELECT g.org_id, g.id, c.id AS contract_id,
         rank() OVER (PARTITION BY g.org_id, g.id ORDER BY (c.supplier_id IS NOT DISTINCT FROM g.supplier_id) DESC) AS rank,
         count(*) OVER (PARTITION BY g.org_id, g.id, (c.supplier_id IS NOT DISTINCT FROM g.supplier_id)) AS candidates
  FROM given g
  JOIN known_contract c ON c.org_id = g.org_id AND c.contract_key = g.contract_key
)
INSERT INTO invoice_contract
SELECT m.org_id, m.id, m.contract_id, 'given' AS how
FROM matched m
WHERE m.rank = 1 AND m.candidates = 1;
ANALYZE invoice_contract;

-- What a person answered, where the document itself leaves it open. "None of these" ties nothing, and asks no more; an answer
-- that names no contract of the contractor, or none any more, settles nothing.
DELETE FROM told_contract t
USING invoice i
WHERE i.org_id = t.org_id AND i.id = t.invoice_id AND t.contract_key <> ''
  AND NOT EXISTS (SELECT FROM known_contract c
                  WHERE c.org_id = t.org_id AND c.contract_key = t.contract_key AND c.supplier_id = i.supplier_id);
INSERT INTO invoice_contract
SELECT t.org_id, t.invoice_id AS id, min(c.id) AS contract_id, 'answered' AS how
FROM told_contract t
JOIN invoice i ON i.org_id = t.org_id AND i.id = t.invoice_id
JOIN known_contract c ON c.org_id = t.org_id AND c.contract_key = t.contract_key AND c.supplier_id = i.supplier_id
WHERE NOT EXISTS (SELECT FROM invoice_contract k WHERE k.org_id = t.org_id AND k.id = t.invoice_id)
GROUP BY t.org_id, t.invoice_id
HAVING count(*) = 1;
ANALYZE invoice_contract;

WITH ordered AS (
  SELECT i.org_id, i.id, min(c.id) AS contract_id
  FROM invoice i
  LEFT JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND l.stated_order_key IS NOT NULL
  JOIN purchase_order o ON o.org_id = i.org_id AND o.order_key = coalesce(i.order_key, l.stated_order_key)
  JOIN known_contract c ON c.org_id = o.org_id AND c.contract_key = o.contract_key AND c.supplier_id = i.supplier_id
  WHERE i.contract_key IS NULL AND NOT EXISTS (SELECT FROM invoice_contract t WHERE t.org_id = i.org_id AND t.id = i.id)
  GROUP BY i.org_id, i.id
  HAVING count(DISTINCT c.id) = 1
)
INSERT INTO invoice_contract
SELECT o.org_id, o.id, o.contract_id, 'order' AS how FROM ordered o;
ANALYZE invoice_contract;

WITH only_one AS (
  SELECT i.org_id, i.id, min(c.id) AS contract_id
  FROM invoice i
  JOIN known_contract c ON c.org_id = i.org_id AND c.supplier_id = i.supplier_id
   AND c.start_date <= coalesce(i.period_end, i.issue_date)
   AND coalesce(c.end_date, 'infinity') >= coalesce(i.period_start, i.issue_date)
  WHERE i.contract_key IS NULL AND NOT EXISTS (SELECT FROM invoice_contract t WHERE t.org_id = i.org_id AND t.id = i.id)
    AND NOT EXISTS (SELECT FROM told_contract t WHERE t.org_id = i.org_id AND t.invoice_id = i.id)
    AND NOT EXISTS (SELECT FROM citation k JOIN giving g ON g.org_id = k.org_id AND g.id = k.invoice_id
                    WHERE k.org_id = i.org_id AND k.invoice_id = i.id)
  GROUP BY i.org_id, i.id
  HAVING count(*) = 1
)
INSERT INTO invoice_contract
SELECT o.org_id, o.id, o.contract_id, 'only-candidate' AS how FROM only_one o;
ANALYZE invoice_contract;

-- As sure as the invoices are: a contract found by elimination stays so.
WITH credited AS (
  SELECT i.org_id, i.id, min(old.contract_id) AS contract_id,
         CASE WHEN bool_or(old.how = 'only-candidate') THEN 'only-candidate' ELSE 'line-reference' END AS how
  FROM invoice i
  JOIN giving g ON g.org_id = i.org_id AND g.id = i.id
  JOIN citation k ON k.org_id = i.org_id AND k.invoice_id = i.id
  LEFT JOIN invoice_contract old ON old.org_id = k.org_id AND old.id = k.cited_id
  WHERE i.contract_key IS NULL AND NOT EXISTS (SELECT FROM invoice_contract t WHERE t.org_id = i.org_id AND t.id = i.id)
    AND NOT EXISTS (SELECT FROM invoice_line l
                    WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND l.stated_contract_key IS NOT NULL)
  GROUP BY i.org_id, i.id
  HAVING count(DISTINCT old.contract_id) = 1 AND count(old.contract_id) = count(*)
)
INSERT INTO invoice_contract
SELECT c.org_id, c.id, c.contract_id, c.how FROM credited c;
ANALYZE invoice_contract;

UPDATE invoice i SET contract_id = t.contract_id, contract_how = coalesce(t.how, 'none')
FROM invoice k
LEFT JOIN invoice_contract t ON t.org_id = k.org_id AND t.id = k.id
WHERE k.org_id = i.org_id AND k.id = i.id
  AND (k.contract_id, k.contract_how) IS DISTINCT FROM (t.contract_id, coalesce(t.how, 'none'));
