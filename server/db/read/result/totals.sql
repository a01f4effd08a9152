-- Billed: current and credited invoices, credit notes subtracted. At stake: every euro once, the largest amount that a
-- visible finding puts in question on each line; amounts on an invoice as a whole count as a line of their own. Never more
-- than the line, and the invoice, bill, less what was not accepted and what credit notes give back (stake-bounds.sql), VAT
-- within the VAT of the invoice; what gives back bills nothing, and may give back too little by any amount. The pages settle the
-- same (server/db/audit/settle-stakes.sql).
WITH billed AS (
  SELECT coalesce(i.currency, c.currency, 'EUR') AS currency,
         i.direction * coalesce(i.total_without_vat,
                                (SELECT sum(l.net) FROM invoice_line l
                                 WHERE l.org_id = i.org_id AND l.invoice_id = i.id
                                   AND (l.line_status IS NULL OR l.line_status = 'DETAIL')), 0) AS amount
  FROM invoice i
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  WHERE i.state IN ('current', 'credited')
), questioned AS (
  SELECT fl.org_id, fl.supplier_key, fl.invoice_ref, fl.invoice_id,
         round(least(max(fl.amount), max(i.direction * l.net) FILTER (WHERE i.direction * l.net > 0), max(p.net)), 2) AS amount,
         coalesce(max(fl.amount) FILTER (WHERE v.code IS NOT NULL), 0) > coalesce(max(fl.amount) FILTER (WHERE v.code IS NULL), 0) AS is_vat
  FROM audit_finding a
  JOIN finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id AND r.visible
  JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id
  LEFT JOIN vat_rule v ON v.code = f.code
  JOIN finding_line fl ON fl.org_id = r.org_id AND fl.revision_id = r.id
  LEFT JOIN invoice_line l ON l.org_id = fl.org_id AND l.id = fl.line_id
  LEFT JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  LEFT JOIN accepted_part p ON p.org_id = l.org_id AND p.line_id = l.id
  WHERE a.audit_id = (SELECT current_setting('app.audit_id')::bigint) AND fl.amount > 0
  GROUP BY fl.org_id, fl.supplier_key, fl.invoice_ref, fl.invoice_id, fl.line_ref, fl.line_id
), at_stake AS (
  -- What is taken off an invoice as a whole is not billed. A document that gives back more than it bills leaves the bound of each line.
  SELECT coalesce(i.currency, c.currency, 'EUR') AS currency,
         round(least(q.net, CASE WHEN n.bills THEN least(n.whole, CASE WHEN g.amount > 0 THEN greatest(0, n.whole - g.amount) END,
                                                         CASE WHEN x.is_all THEN 0 WHEN x.net > 0 THEN greatest(0, n.whole - x.net) END) END)
               + least(q.vat, CASE WHEN n.bills THEN least(n.vat, CASE WHEN g.vat > 0 AND n.vat IS NOT NULL THEN greatest(0, n.vat - g.vat) END,
                                                           CASE WHEN x.is_all THEN 0 END) END), 2) AS amount
  FROM (SELECT org_id, invoice_id, coalesce(sum(amount) FILTER (WHERE NOT is_vat), 0) AS net,
               coalesce(sum(amount) FILTER (WHERE is_vat), 0) AS vat
        FROM questioned
        GROUP BY org_id, invoice_id, supplier_key, invoice_ref) q
  LEFT JOIN invoice i ON i.org_id = q.org_id AND i.id = q.invoice_id
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  LEFT JOIN given_back g ON g.org_id = i.org_id AND g.invoice_id = i.id
  LEFT JOIN not_accepted x ON x.org_id = i.org_id AND x.invoice_id = i.id
  LEFT JOIN LATERAL (
    SELECT b.whole, i.direction * b.whole > 0 AS bills, coalesce(i.total_vat, i.total_with_vat - i.total_without_vat) AS vat
    FROM (SELECT greatest(i.total_without_vat, sum(l.net) - i.allowance_sum + i.charge_sum) AS whole
          FROM invoice_line l
          WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')) b
  ) n ON true
)
SELECT currency, round(sum(billed), 2)::text AS billed, round(sum(at_stake), 2)::text AS "atStake"
FROM (SELECT currency, amount AS billed, 0 AS at_stake FROM billed
      UNION ALL SELECT currency, 0, amount FROM at_stake) every
GROUP BY currency
ORDER BY currency COLLATE "C"
