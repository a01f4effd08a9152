-- Earlier invoices of the same contractor that look like this one: as high, or nearly, under a number that is nearly the same.
-- What is compared is made once for each invoice; pairs are made of those alone that have a neighbour, never of all.
WITH amounted AS (
  SELECT i.org_id, i.id, i.supplier_id, i.contract_id, i.number_key, i.ref, i.issue_date, i.document_id, i.preceding_keys, i.order_key,
         coalesce(i.currency, c.currency, 'EUR') AS currency, round(coalesce(i.total_without_vat, n.net), 2) AS amount,
         i.period_start, i.period_end, p.place
  FROM (SELECT DISTINCT a.org_id, a.supplier_id FROM scope_invoice s JOIN invoice a ON a.org_id = s.org_id AND a.id = s.key) of
  JOIN invoice i ON i.org_id = of.org_id AND i.supplier_id = of.supplier_id
  JOIN document_place p ON p.org_id = i.org_id AND p.document_id = i.document_id
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN count(l.net) = count(*) THEN sum(l.net) END AS net
    FROM invoice_line l
    WHERE i.total_without_vat IS NULL AND l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  ) n
  WHERE i.state = 'current' AND i.direction = 1 AND i.type_code IS DISTINCT FROM '386'
    AND i.supplier_id IS NOT NULL AND i.number_key IS NOT NULL AND i.issue_date IS NOT NULL
    AND coalesce(i.total_without_vat, n.net) > 0
), asked AS MATERIALIZED (
  SELECT n.id, n.supplier_id, n.currency, n.amount, n.issue_date FROM scope_invoice s JOIN amounted n ON n.id = s.key
), whole AS MATERIALIZED (
  -- In an audit of a part, those alone that may be a pair with one that is asked about.
  SELECT a.*
  FROM amounted a
  WHERE current_setting('app.area', true) IS DISTINCT FROM 'part'
     OR EXISTS (SELECT FROM asked n
                WHERE n.supplier_id = a.supplier_id AND n.currency = a.currency AND a.issue_date BETWEEN n.issue_date - 366 AND n.issue_date + 366
                  AND least(a.amount, n.amount) >= 0.95 * greatest(a.amount, n.amount))
), alike AS (
  -- The twenty that come before it among those as high: of a price that hundreds of invoices bear, the nearest say enough.
  SELECT w.id, array_agg(w.id) OVER (PARTITION BY w.org_id, w.supplier_id, w.currency, w.amount
                                     ORDER BY w.issue_date, w.ref COLLATE "C", w.place, w.id
                                     ROWS BETWEEN 20 PRECEDING AND 1 PRECEDING) AS earlier
  FROM whole w
), close AS (
  SELECT w.*,
         lag(w.amount) OVER by_amount >= 0.95 * w.amount AS has_lower, lead(w.amount) OVER by_amount * 0.95 <= w.amount AS has_higher
  FROM whole w
  WINDOW by_amount AS (PARTITION BY w.org_id, w.supplier_id, w.currency ORDER BY w.amount)
), shortened AS MATERIALIZED (
  -- A number, and what is left of it without each of its characters: two numbers one character apart share one of these.
  SELECT c.org_id, c.id, c.supplier_id, c.currency, c.amount, c.number_key, c.issue_date,
         CASE WHEN x.at = 0 THEN c.number_key ELSE left(c.number_key, x.at - 1) || substr(c.number_key, x.at + 1) END AS text
  FROM close c
  CROSS JOIN LATERAL generate_series(0, length(c.number_key)) AS x (at)
  WHERE (c.has_lower OR c.has_higher) AND length(c.number_key) BETWEEN 5 AND 40
), pair AS MATERIALIZED (
  SELECT a.id, e.earlier_id FROM alike a CROSS JOIN LATERAL unnest(a.earlier) AS e (earlier_id)
  UNION
  SELECT a.id, b.id
  FROM shortened a
  JOIN shortened b ON b.org_id = a.org_id AND b.supplier_id = a.supplier_id AND b.currency = a.currency AND b.text = a.text
   AND b.number_key <> a.number_key AND least(a.amount, b.amount) >= 0.95 * greatest(a.amount, b.amount)
   AND b.issue_date BETWEEN a.issue_date - 366 AND a.issue_date
), dated AS MATERIALIZED (
  SELECT w.*, coalesce(l.starts, w.period_start, w.period_end) AS starts, coalesce(l.ends, w.period_end, w.period_start) AS ends
  FROM (SELECT id FROM pair UNION SELECT earlier_id FROM pair) x
  JOIN whole w ON w.id = x.id
  CROSS JOIN LATERAL (
    SELECT min(l.period_start) AS starts, max(l.period_end) AS ends
    FROM invoice_line l
    WHERE l.org_id = w.org_id AND l.invoice_id = w.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  ) l
), met AS MATERIALIZED (
  -- With all that is told of the two: joined once more, nothing says how many they are, and all would be held against all.
  SELECT n.org_id, n.id, n.number_key, n.amount, n.starts, n.ends, n.contract_id, e.id AS earlier_id, e.ref AS earlier_ref,
         e.number_key AS earlier_number_key, e.issue_date AS earlier_issue_date, e.amount AS earlier_amount, e.starts AS earlier_starts,
         e.ends AS earlier_ends, e.contract_id AS earlier_contract_id, e.document_id AS earlier_document_id,
         n.issue_date - e.issue_date AS days_earlier,
         row_number() OVER (PARTITION BY n.id ORDER BY e.issue_date DESC, e.ref COLLATE "C" DESC, e.place DESC, e.id DESC) AS nth
  FROM pair x
  JOIN dated n ON n.id = x.id
  JOIN dated e ON e.id = x.earlier_id
  WHERE (e.issue_date, e.ref COLLATE "C", e.place, e.id) < (n.issue_date, n.ref COLLATE "C", n.place, n.id)
    AND n.issue_date - e.issue_date <= 366
    -- The same number of the same year is asked about as such.
    AND (e.number_key <> n.number_key OR date_trunc('year', e.issue_date) <> date_trunc('year', n.issue_date))
    AND NOT coalesce(e.number_key = ANY (n.preceding_keys) OR n.number_key = ANY (e.preceding_keys), false)
    -- A period that begins on the day on which another ends follows it: from the 15th to the 15th.
    AND (n.starts IS NULL OR e.starts IS NULL
         OR (n.starts <= e.ends AND e.starts <= n.ends
             AND (e.ends <> n.starts OR e.starts = e.ends OR n.starts = n.ends)
             AND (n.ends <> e.starts OR e.starts = e.ends OR n.starts = n.ends)))
), counted AS MATERIALIZED (
  -- Those before and those after it: a price that many bear says little.
  SELECT x.id, count(*)::int AS others FROM (SELECT id FROM met UNION ALL SELECT earlier_id FROM met) x GROUP BY x.id
), compared AS MATERIALIZED (
  SELECT org_id, id FROM met WHERE nth <= 20 UNION SELECT org_id, earlier_id FROM met WHERE nth <= 20
), said AS MATERIALIZED (
  -- What each of them says all its lines are for; null where one line does not say, or is tied by guess.
  SELECT b.org_id, b.id,
         CASE WHEN every(coalesce(o.order_key, w.order_key, l.stated_order_key) IS NOT NULL)
              THEN array_agg(DISTINCT coalesce(o.order_key, w.order_key, l.stated_order_key)) END AS orders,
         CASE WHEN every(k.deliverable_id IS NOT NULL) THEN array_agg(DISTINCT k.deliverable_id) END AS deliverables,
         CASE WHEN every(k.person_key IS NOT NULL) THEN array_agg(DISTINCT k.person_key) END AS people,
         CASE WHEN every(k.profile_key IS NOT NULL) THEN array_agg(DISTINCT k.profile_key) END AS profiles
  FROM compared b
  JOIN whole w ON w.id = b.id
  JOIN invoice_line l ON l.org_id = b.org_id AND l.invoice_id = b.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  LEFT JOIN line_tie k ON k.org_id = l.org_id AND k.line_id = l.id AND k.how <> 'only-candidate'
  LEFT JOIN purchase_order o ON o.org_id = k.org_id AND o.id = k.order_id
  GROUP BY b.org_id, b.id
), figured AS MATERIALIZED (
  -- Figures of its texts, but for those of its own number: instalment 1, session of the 3rd.
  SELECT b.id, array_agg(DISTINCT ltrim(m.found[1], '0')) AS figures
  FROM compared b
  JOIN whole w ON w.id = b.id
  JOIN invoice_line l ON l.org_id = b.org_id AND l.invoice_id = b.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  CROSS JOIN LATERAL regexp_matches(concat_ws(' ', l.name, l.description), '\d+', 'g') AS m (found)
  WHERE ltrim(m.found[1], '0') <> ALL (ARRAY(SELECT ltrim(o.found[1], '0') FROM regexp_matches(w.ref, '\d+', 'g') AS o (found)))
  GROUP BY b.id
)
SELECT s.key, m.earlier_ref AS invoice, d.file, m.earlier_number_key AS "numberKey", m.number_key AS "ownNumberKey",
       m.earlier_issue_date AS "issueDate", m.earlier_amount AS amount, m.amount AS "ownAmount", m.days_earlier AS "daysEarlier",
       k.others AS "likeCount", m.earlier_starts AS "periodStart", m.earlier_ends AS "periodEnd", m.starts AS "ownPeriodStart",
       m.ends AS "ownPeriodEnd",
       array_remove(ARRAY[
         CASE WHEN m.earlier_contract_id <> m.contract_id THEN 'contract' END,
         CASE WHEN NOT (a.orders && b.orders) THEN 'order' END,
         CASE WHEN NOT (a.deliverables && b.deliverables) THEN 'deliverable' END,
         CASE WHEN NOT (a.people && b.people) THEN 'person' END,
         CASE WHEN NOT (a.profiles && b.profiles) THEN 'profile' END,
         CASE WHEN NOT (fa.figures <@ fb.figures OR fb.figures <@ fa.figures) THEN 'wording' END], NULL) AS "toldApart",
       d.file AS "sourceFile", i.sheet AS "sourceSheet", i.cell AS "sourceCell", i.line AS "sourceLine", i.page AS "sourcePage",
       i.path AS "sourcePath"
FROM scope_invoice s
JOIN met m ON m.id = s.key AND m.nth <= 20
JOIN counted k ON k.id = m.id
JOIN invoice i ON i.id = m.earlier_id
JOIN document d ON d.id = m.earlier_document_id
LEFT JOIN said a ON a.id = m.id
LEFT JOIN said b ON b.id = m.earlier_id
LEFT JOIN figured fa ON fa.id = m.id
LEFT JOIN figured fb ON fb.id = m.earlier_id
ORDER BY s.key, m.nth
