-- Money and days in question, once each, on every line and invoice, as the buyer and as the contractor see them. The bounds are
-- those of the totals (server/db/read/result/totals.sql): the largest amount on each line, never more than the line and the
-- invoice bill, less what was not accepted and what credit notes give back (server/db/read/result/stake-bounds.sql). Each to
-- the cent, so that sums are exact.
WITH seen AS (
  SELECT s.org_id, s.audit_id, 'buyer' AS side, s.revision_id, NULL::bigint AS supplier_id
  FROM shown_finding s
  WHERE s.audit_id = (SELECT current_setting('app.audit_id')::bigint)
  UNION ALL
  SELECT DISTINCT s.org_id, s.audit_id, 'supplier', s.revision_id, s.supplier_id
  FROM finding_subject s
  WHERE s.audit_id = (SELECT current_setting('app.audit_id')::bigint) AND s.addressed
), questioned AS (
  SELECT s.org_id, s.audit_id, s.side, fl.invoice_id, fl.line_id,
         CASE WHEN max(fl.amount) > 0 THEN max(fl.amount) END AS largest,
         coalesce(max(fl.amount) FILTER (WHERE v.code IS NOT NULL), 0) > coalesce(max(fl.amount) FILTER (WHERE v.code IS NULL), 0) AS is_vat,
         max(i.direction * l.net) FILTER (WHERE i.direction * l.net > 0) AS billed, max(a.net) AS accepted,
         max(fl.days) AS days, (array_agg(fl.rung ORDER BY fl.days DESC NULLS LAST, fl.rung COLLATE "C"))[1] AS rung
  FROM seen s
  JOIN shown_finding f ON f.org_id = s.org_id AND f.audit_id = s.audit_id AND f.revision_id = s.revision_id
  LEFT JOIN vat_rule v ON v.code = f.code
  JOIN finding_line fl ON fl.org_id = s.org_id AND fl.revision_id = s.revision_id
  JOIN invoice i ON i.org_id = fl.org_id AND i.id = fl.invoice_id AND (s.supplier_id IS NULL OR s.supplier_id = i.supplier_id)
  LEFT JOIN invoice_line l ON l.org_id = fl.org_id AND l.id = fl.line_id
  LEFT JOIN accepted_part a ON a.org_id = fl.org_id AND a.line_id = fl.line_id
  GROUP BY s.org_id, s.audit_id, s.side, fl.supplier_key, fl.invoice_ref, fl.invoice_id, fl.line_ref, fl.line_id
)
INSERT INTO line_stake (org_id, audit_id, side, invoice_id, line_id, amount, vat, largest, bound, days, rung)
SELECT org_id, audit_id, side, invoice_id, coalesce(line_id, 0), sum(CASE WHEN largest > 0 THEN round(least(largest, billed, accepted), 2) END),
       coalesce(sum(round(least(largest, billed, accepted), 2)) FILTER (WHERE is_vat), 0), sum(largest),
       CASE WHEN bool_or(largest > accepted) THEN 'accepted' WHEN bool_or(largest > billed) THEN 'billed' END, max(days),
       (array_agg(rung ORDER BY days DESC NULLS LAST, rung COLLATE "C"))[1]
FROM questioned
GROUP BY org_id, audit_id, side, invoice_id, coalesce(line_id, 0);

WITH weighed AS (
  SELECT l.org_id, l.invoice_id, side.name AS side, sum(p.billed_days) AS billed_days,
         sum(CASE WHEN side.name = 'buyer' THEN p.supported_days
                  WHEN p.billed_days > 0 THEN greatest(0, p.billed_days - coalesce(s.days, 0))
                  ELSE p.billed_days END) AS supported_days
  FROM line_support p
  JOIN invoice_line l ON l.org_id = p.org_id AND l.id = p.line_id
  CROSS JOIN (VALUES ('buyer'), ('supplier')) AS side (name)
  LEFT JOIN line_stake s ON s.org_id = p.org_id AND s.audit_id = p.audit_id AND s.side = side.name AND s.invoice_id = l.invoice_id
   AND s.line_id = l.id
  WHERE p.audit_id = (SELECT current_setting('app.audit_id')::bigint)
  GROUP BY l.org_id, l.invoice_id, side.name
), found_of AS (
  SELECT s.org_id, s.invoice_id, side.name AS side,
         count(DISTINCT s.revision_id) FILTER (WHERE f.class = 'fact') AS facts,
         count(DISTINCT s.revision_id) FILTER (WHERE f.class = 'question') AS questions
  FROM finding_subject s
  JOIN shown_finding f ON f.org_id = s.org_id AND f.audit_id = s.audit_id AND f.revision_id = s.revision_id
  CROSS JOIN (VALUES ('buyer'), ('supplier')) AS side (name)
  WHERE s.audit_id = (SELECT current_setting('app.audit_id')::bigint) AND s.invoice_id IS NOT NULL
    AND CASE side.name WHEN 'buyer' THEN f.to_buyer ELSE s.addressed END
  GROUP BY s.org_id, s.invoice_id, side.name
), staked AS (
  SELECT s.org_id, s.invoice_id, s.side, sum(s.amount) AS amount, sum(s.vat) AS vat
  FROM line_stake s
  WHERE s.audit_id = (SELECT current_setting('app.audit_id')::bigint)
  GROUP BY s.org_id, s.invoice_id, s.side
), bounded AS (
  -- What is taken off an invoice as a whole is not billed. A document that gives back more than it bills leaves the bound of each line.
  -- VAT is held against the VAT that the invoice states.
  SELECT i.org_id, i.id, i.direction, coalesce(i.total_vat, i.total_with_vat - i.total_without_vat) AS vat,
         greatest(i.total_without_vat,
                  sum(l.net) FILTER (WHERE l.line_status IS NULL OR l.line_status = 'DETAIL') - i.allowance_sum + i.charge_sum) AS whole
  FROM invoice i
  LEFT JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
  GROUP BY i.org_id, i.id, i.total_without_vat, i.total_vat, i.total_with_vat, i.direction, i.allowance_sum, i.charge_sum
), stake AS (
  SELECT b.org_id, side.name AS side, b.id AS invoice_id, coalesce(s.amount, 0) AS on_lines, coalesce(s.vat, 0) AS vat,
         g.amount AS given_back, b.direction * b.whole > 0 AS bills, b.whole AS billed, b.vat AS billed_vat,
         CASE WHEN g.amount > 0 THEN greatest(0, b.whole - g.amount) END AS left_over,
         CASE WHEN g.vat > 0 AND b.vat IS NOT NULL THEN greatest(0, b.vat - g.vat) END AS left_over_vat,
         CASE WHEN n.is_all THEN 0 WHEN n.net > 0 THEN greatest(0, b.whole - n.net) END AS accepted,
         CASE WHEN n.is_all THEN 0 END AS accepted_vat,
         coalesce(f.facts, 0) AS facts, coalesce(f.questions, 0) AS questions, w.billed_days, w.supported_days
  FROM bounded b
  CROSS JOIN (VALUES ('buyer'), ('supplier')) AS side (name)
  LEFT JOIN staked s ON s.org_id = b.org_id AND s.invoice_id = b.id AND s.side = side.name
  LEFT JOIN given_back g ON g.org_id = b.org_id AND g.invoice_id = b.id
  LEFT JOIN not_accepted n ON n.org_id = b.org_id AND n.invoice_id = b.id
  LEFT JOIN found_of f ON f.org_id = b.org_id AND f.invoice_id = b.id AND f.side = side.name
  LEFT JOIN weighed w ON w.org_id = b.org_id AND w.invoice_id = b.id AND w.side = side.name
)
INSERT INTO invoice_stake (org_id, audit_id, side, invoice_id, at_stake, stake_order, on_lines, bound, given_back, facts, questions,
                           billed_days, supported_days)
SELECT s.org_id, (SELECT current_setting('app.audit_id')::bigint), s.side, s.invoice_id, bounded.amount, (bounded.amount * 100)::bigint,
       s.on_lines,
       CASE WHEN s.on_lines - s.vat > most.net
              THEN CASE most.net WHEN s.left_over THEN 'credited' WHEN s.accepted THEN 'accepted' ELSE 'billed' END
            WHEN s.vat > most.vat
              THEN CASE most.vat WHEN s.left_over_vat THEN 'credited' WHEN s.accepted_vat THEN 'accepted' ELSE 'billed' END END,
       s.given_back, s.facts, s.questions, s.billed_days, s.supported_days
FROM stake s
-- What gives back bills nothing, and may give back too little by any amount.
CROSS JOIN LATERAL (SELECT CASE WHEN s.bills THEN least(s.billed, s.left_over, s.accepted) END AS net,
                           CASE WHEN s.bills THEN least(s.billed_vat, s.left_over_vat, s.accepted_vat) END AS vat) most
CROSS JOIN LATERAL (SELECT round(least(s.on_lines - s.vat, most.net) + least(s.vat, most.vat), 2) AS amount) bounded;

-- What is billed and counts; the table of effort alone asks nothing, so a range from it is not one that was tried.
INSERT INTO contract_lines (org_id, audit_id, contract_id, supplier_id, lines, with_effort)
SELECT p.org_id, p.audit_id, coalesce(i.contract_id, 0), coalesce(i.supplier_id, 0), count(*),
       count(*) FILTER (WHERE p.effort ->> 'basis' <> 'published_table')
FROM line_support p
JOIN invoice_line l ON l.org_id = p.org_id AND l.id = p.line_id
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.state = 'current' AND i.direction = 1
WHERE p.audit_id = (SELECT current_setting('app.audit_id')::bigint) AND coalesce(l.net, l.billed_days, 0) >= 0
GROUP BY p.org_id, p.audit_id, coalesce(i.contract_id, 0), coalesce(i.supplier_id, 0);
