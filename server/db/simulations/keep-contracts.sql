-- What the simulation comes to for each contract, as rows of simulation $1: the largest changes first. Money and days stand with the
-- contract of the invoice that bills them.
WITH counted AS (
  SELECT coalesce(c.contract_id, 0) AS contract_id, count(c.now_revision)::int AS now, count(c.simulated_revision)::int AS simulated,
         (count(*) FILTER (WHERE c.section = 'new'))::int AS new, (count(*) FILTER (WHERE c.section = 'gone'))::int AS gone,
         (count(*) FILTER (WHERE c.section = 'changed'))::int AS changed
  FROM compared c
  GROUP BY coalesce(c.contract_id, 0)
), staked AS (
  SELECT coalesce(i.contract_id, 0) AS contract_id, i.currency,
         round(coalesce(sum(s.at_stake) FILTER (WHERE s.audit_id = -1), 0), 2) AS now,
         round(coalesce(sum(s.at_stake) FILTER (WHERE s.audit_id = -2), 0), 2) AS simulated
  FROM invoice_stake s
  JOIN looked_invoice i ON i.id = s.invoice_id
  WHERE s.side = 'buyer' AND s.audit_id IN (-1, -2)
  GROUP BY coalesce(i.contract_id, 0), i.currency
  HAVING max(s.at_stake) > 0
), moneys AS (
  SELECT contract_id, max(abs(simulated - now)) AS moved,
         jsonb_agg(jsonb_build_object('currency', currency, 'now', now::text, 'simulated', simulated::text)
                   ORDER BY currency COLLATE "C") AS money
  FROM staked
  GROUP BY contract_id
), dayed AS (
  SELECT coalesce(i.contract_id, 0) AS contract_id, trim_scale(coalesce(sum(s.days) FILTER (WHERE s.audit_id = -1), 0))::text AS now,
         trim_scale(coalesce(sum(s.days) FILTER (WHERE s.audit_id = -2), 0))::text AS simulated
  FROM line_stake s
  JOIN looked_invoice i ON i.id = s.invoice_id
  WHERE s.side = 'buyer' AND s.audit_id IN (-1, -2)
  GROUP BY coalesce(i.contract_id, 0)
), every AS (
  SELECT contract_id FROM counted UNION SELECT contract_id FROM moneys
)
INSERT INTO public.simulation_row (org_id, simulation_id, section, ordinal, content)
SELECT (SELECT current_setting('app.org_id')::bigint), $1::bigint, 'contract',
       row_number() OVER (ORDER BY m.moved DESC NULLS LAST, c.contract_ref COLLATE "C", e.contract_id), jsonb_build_object(
         'contract', CASE WHEN c.id IS NOT NULL
                          THEN jsonb_build_object('id', c.id::text, 'ref', c.contract_ref, 'title', c.title) END,
         'supplier', coalesce(s.name, s.key),
         'findings', jsonb_build_object('now', coalesce(n.now, 0), 'simulated', coalesce(n.simulated, 0), 'new', coalesce(n.new, 0),
                                        'gone', coalesce(n.gone, 0), 'changed', coalesce(n.changed, 0)),
         'money', coalesce(m.money, '[]'), 'days', jsonb_build_object('now', coalesce(d.now, '0'), 'simulated', coalesce(d.simulated, '0')))
FROM every e
LEFT JOIN counted n ON n.contract_id = e.contract_id
LEFT JOIN moneys m ON m.contract_id = e.contract_id
LEFT JOIN dayed d ON d.contract_id = e.contract_id
LEFT JOIN contract c ON c.id = e.contract_id
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
