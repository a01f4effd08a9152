-- What is no longer asked for, so that no question can be about it: what credit notes give back of an invoice, and what the buyer
-- did not accept of a line, and so of its invoice. Amounts are without VAT; VAT stands apart, so that each is held against its
-- like. Tables of the transaction; few rows.
CREATE TEMP TABLE IF NOT EXISTS given_back (org_id bigint, invoice_id bigint, amount numeric, vat numeric) ON COMMIT PRESERVE ROWS;
DELETE FROM given_back;
INSERT INTO given_back
WITH credit AS (
  -- A credit note on several invoices does not say how much it gives back of each. One that it cites twice is one.
  SELECT c.org_id, c.id, c.currency, -c.direction * coalesce(c.total_without_vat, n.net) AS amount,
         -c.direction * coalesce(c.total_vat, c.total_with_vat - c.total_without_vat) AS vat
  FROM invoice c
  CROSS JOIN LATERAL (
    SELECT CASE WHEN count(l.net) = count(*) THEN sum(l.net) END AS net
    FROM invoice_line l
    WHERE l.org_id = c.org_id AND l.invoice_id = c.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  ) n
  WHERE c.state = 'current' AND c.preceding_keys <> '{}' AND c.preceding_keys[1] = ALL (c.preceding_keys)
    AND c.type_code IS DISTINCT FROM '384'
), cited AS (
  SELECT k.org_id, old.id AS invoice_id, k.amount, k.vat, (k.currency = old.currency) IS NOT FALSE AS is_comparable
  FROM credit k
  JOIN citation n ON n.org_id = k.org_id AND n.invoice_id = k.id
  JOIN invoice old ON old.org_id = n.org_id AND old.id = n.cited_id
  WHERE k.amount > 0
)
SELECT c.org_id, c.invoice_id, sum(c.amount) AS amount, sum(c.vat) AS vat FROM cited c WHERE c.is_comparable GROUP BY c.org_id, c.invoice_id;

CREATE TEMP TABLE IF NOT EXISTS accepted_part (org_id bigint, line_id bigint, net numeric) ON COMMIT PRESERVE ROWS;
DELETE FROM accepted_part;
INSERT INTO accepted_part
WITH about AS (
  -- Of several invoices of one number that have the line, the last one issued by the day of the decision: what was sent again
  -- later, or is numbered alike in another year, is another document. Of one day, the one that counts.
  SELECT DISTINCT ON (r.org_id, r.id) r.org_id, r.id, i.id AS invoice_id, r.line_id, r.decision, r.accepted_days, r.decided_on,
         r.document_id, r.row_no
  FROM review r
  JOIN invoice i ON i.org_id = r.org_id AND i.supplier_id = r.supplier_id AND i.number_key = r.number_key
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  WHERE r.line_id IS NOT NULL
    AND EXISTS (SELECT FROM invoice_line l
                WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND l.ref = r.line_id AND i.direction * l.net > 0)
  ORDER BY r.org_id, r.id, (i.issue_date <= r.decided_on) DESC NULLS LAST, i.issue_date DESC NULLS LAST,
           (i.state = 'current') DESC, d.file COLLATE "C" DESC, i.id
), reviewed AS (
  -- The last word on each line.
  SELECT DISTINCT ON (a.org_id, a.invoice_id, a.line_id) a.*
  FROM about a
  JOIN document d ON d.org_id = a.org_id AND d.id = a.document_id
  ORDER BY a.org_id, a.invoice_id, a.line_id, a.decided_on DESC NULLS LAST, d.file COLLATE "C" DESC, a.row_no DESC, a.id
)
SELECT l.org_id, l.id AS line_id,
       CASE WHEN r.decision = 'rejected' THEN 0 ELSE i.direction * l.net * least(1, r.accepted_days / l.billed_days) END AS net
FROM reviewed r
JOIN invoice i ON i.org_id = r.org_id AND i.id = r.invoice_id AND i.state = 'current'
JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND l.ref = r.line_id
WHERE i.direction * l.net > 0
  AND (r.decision = 'rejected' OR (r.decision = 'reduced' AND r.accepted_days >= 0 AND l.billed_days > 0));
ANALYZE given_back, accepted_part;

-- By invoice: what lines bill beyond what was accepted of them, and whether nothing was accepted of any. Then the paper as a whole
-- asks for nothing either, also what its totals bill beyond its lines.
CREATE TEMP TABLE IF NOT EXISTS not_accepted (org_id bigint, invoice_id bigint, net numeric, is_all boolean) ON COMMIT PRESERVE ROWS;
DELETE FROM not_accepted;
INSERT INTO not_accepted
SELECT l.org_id, l.invoice_id, sum(i.direction * l.net - least(p.net, i.direction * l.net)) AS net,
       bool_and(CASE WHEN i.direction * l.net > 0 THEN (p.net = 0) IS TRUE ELSE l.net IS NOT NULL END) AS is_all
FROM (SELECT DISTINCT o.org_id, o.invoice_id
      FROM accepted_part x
      JOIN invoice_line o ON o.org_id = x.org_id AND o.id = x.line_id) reviewed
JOIN invoice i ON i.org_id = reviewed.org_id AND i.id = reviewed.invoice_id
JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
LEFT JOIN accepted_part p ON p.org_id = l.org_id AND p.line_id = l.id
GROUP BY l.org_id, l.invoice_id;
ANALYZE not_accepted;

-- Rules whose amounts are VAT itself.
CREATE TEMP TABLE IF NOT EXISTS vat_rule (code text PRIMARY KEY) ON COMMIT PRESERVE ROWS;
DELETE FROM vat_rule;
