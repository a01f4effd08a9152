-- Money in question in audit :audit for side :side, summed by currency (code null: the invoices themselves) and by rule. Of a
-- contractor its own invoices; of a manager those of the contracts in sight; else all, with what findings say of invoices that are
-- not stored.
WITH staked AS (
  SELECT coalesce(i.currency, c.currency, 'EUR') AS currency, k.at_stake, k.on_lines, k.bound, n.not_accepted
  FROM (SELECT l.org_id, l.invoice_id, sum(l.largest - l.amount) FILTER (WHERE l.bound = 'accepted') AS not_accepted
        FROM line_stake l
        WHERE l.audit_id = :audit::bigint AND l.side = :side AND l.largest > 0
        GROUP BY l.org_id, l.invoice_id) n
  JOIN invoice_stake k ON k.org_id = n.org_id AND k.audit_id = :audit::bigint AND k.side = :side AND k.invoice_id = n.invoice_id
  JOIN invoice i ON i.org_id = k.org_id AND i.id = k.invoice_id
    {if viewer} AND i.supplier_id = :viewer::bigint {end}
    {if scope} AND i.contract_id = ANY (:scope::bigint[]) {end}
    {if contract} AND i.contract_id = :contract::bigint {end}
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
), part AS (
  SELECT coalesce(i.currency, c.currency, 'EUR') AS currency, s.code, fl.amount, true AS stored, row_number() OVER line AS place
  FROM shown_finding s
  JOIN finding_line fl ON fl.org_id = s.org_id AND fl.revision_id = s.revision_id AND fl.amount > 0
  JOIN invoice i ON i.org_id = fl.org_id AND i.id = fl.invoice_id
    {if viewer} AND i.supplier_id = :viewer::bigint {end}
    {if scope} AND i.contract_id = ANY (:scope::bigint[]) {end}
    {if contract} AND i.contract_id = :contract::bigint {end}
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  WHERE s.audit_id = :audit::bigint
    {if viewer} AND EXISTS (SELECT FROM finding_subject a
                            WHERE a.org_id = s.org_id AND a.audit_id = s.audit_id AND a.revision_id = s.revision_id
                              AND a.addressed AND a.supplier_id = :viewer::bigint) {end}
  WINDOW line AS (PARTITION BY fl.invoice_id, fl.supplier_key, fl.invoice_ref, fl.line_ref, fl.line_id
                  ORDER BY fl.amount DESC, s.code COLLATE "C", fl.revision_id, fl.ordinal)
  {if everything} UNION ALL
  SELECT 'EUR', s.code, fl.amount, false, row_number() OVER (PARTITION BY fl.supplier_key, fl.invoice_ref, fl.line_ref
                                                             ORDER BY fl.amount DESC, s.code COLLATE "C", fl.revision_id, fl.ordinal)
  FROM shown_finding s
  JOIN finding_line fl ON fl.org_id = s.org_id AND fl.revision_id = s.revision_id AND fl.amount > 0 AND fl.invoice_id IS NULL
  WHERE s.audit_id = :audit::bigint {end}
)
SELECT t.currency, NULL AS code, (count(*) FILTER (WHERE t.at_stake > 0))::integer AS invoices, sum(t.on_lines) AS "onLines",
       sum(t.at_stake) AS "atStake", coalesce(sum(t.not_accepted), 0) AS "notAccepted",
       coalesce(sum(t.on_lines - t.at_stake) FILTER (WHERE t.bound = 'accepted'), 0) AS "notAcceptedWhole",
       coalesce(sum(t.on_lines - t.at_stake) FILTER (WHERE t.bound = 'credited'), 0) AS "givenBack",
       NULL::numeric AS asked, NULL::numeric AS counted, NULL::numeric AS "notStored"
FROM staked t
GROUP BY t.currency
UNION ALL
SELECT p.currency, p.code, NULL, NULL, NULL, NULL, NULL, NULL, sum(p.amount), coalesce(sum(p.amount) FILTER (WHERE p.place = 1), 0),
       coalesce(sum(p.amount) FILTER (WHERE p.place = 1 AND NOT p.stored), 0)
FROM part p
GROUP BY p.currency, p.code
ORDER BY 1, 2
