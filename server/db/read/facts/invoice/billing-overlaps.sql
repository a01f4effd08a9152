-- The same person billed by two invoices of a contract over some of the same days, one row for each period of the later one.
WITH pair AS MATERIALIZED (
  SELECT p.id, e.id AS earlier_id, greatest(p.period_start, e.period_start) AS shared_from, least(p.period_end, e.period_end) AS shared_to,
         row_number() OVER (PARTITION BY p.id ORDER BY e.issue_date, e.invoice_ref COLLATE "C", e.place) AS nth
  FROM billing_span p
  JOIN billing_span e ON e.group_id = p.group_id AND e.invoice_id <> p.invoice_id
   AND e.period_start <= p.period_end AND e.period_end >= p.period_start
   AND (e.issue_date, e.invoice_ref COLLATE "C", e.place) < (p.issue_date, p.invoice_ref COLLATE "C", p.place)
  WHERE (e.period_start, e.period_end, e.days) <> (p.period_start, p.period_end, p.days)
    -- From the 15th to the 15th: the next period begins where the one before ends.
    AND (e.period_end <> p.period_start OR e.period_start = e.period_end OR p.period_start = p.period_end)
    AND (p.period_end <> e.period_start OR e.period_start = e.period_end OR p.period_start = p.period_end)
    AND (p.orders && e.orders) IS NOT FALSE AND (p.deliverables && e.deliverables) IS NOT FALSE
    AND (p.profile_key = e.profile_key) IS NOT FALSE
    AND NOT (p.supplier_id IS NOT DISTINCT FROM e.supplier_id
             AND coalesce(e.number_key = ANY (p.preceding_keys) OR p.number_key = ANY (e.preceding_keys), false))
), met AS MATERIALIZED (
  SELECT x.id, sum(e.days) AS other_days, count(*)::int AS others, bool_or(e.guessed) AS guessed, bool_or(e.in_words) AS in_words,
         bool_or(e.in_hours) AS in_hours, min(x.shared_from) AS shared_from, max(x.shared_to) AS shared_to,
         min(e.period_start) AS starts, max(e.period_end) AS ends,
         json_agg(json_build_object(
           'invoice', e.invoice_ref, 'file', d.file, 'periodStart', e.period_start, 'periodEnd', e.period_end,
           'source', json_strip_nulls(json_build_object('file', d.file, 'sheet', l.sheet, 'cell', l.cell, 'line', l.line,
                                                        'path', l.path))) ORDER BY x.nth) FILTER (WHERE x.nth <= 20) AS earlier
  FROM pair x
  JOIN billing_span e ON e.id = x.earlier_id
  JOIN invoice_line l ON l.org_id = e.org_id AND l.id = e.line_ids[1]
  JOIN invoice i ON i.org_id = e.org_id AND i.id = e.invoice_id
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  GROUP BY x.id
)
SELECT s.key, p.person_key AS "personKey", p.person_name AS "personName",
       CASE WHEN p.guessed OR m.guessed THEN 'only-candidate' ELSE 'given' END AS how, p.in_words OR m.in_words AS "inWords",
       p.in_hours OR m.in_hours AS "inHours", p.period_start AS "periodStart", p.period_end AS "periodEnd", p.days,
       own.lines, m.other_days AS "otherDays", m.others AS "othersCount", m.earlier AS others,
       m.shared_from AS "sharedFrom", m.shared_to AS "sharedTo", whole.starts AS "wholeStart", whole.ends AS "wholeEnd",
       r.days AS "recordedDays", coalesce(sheets.sources, '[]') AS "recordedSources"
FROM met m
JOIN billing_span p ON p.id = m.id
JOIN scope_invoice s ON s.org_id = p.org_id AND s.key = p.invoice_id
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
CROSS JOIN LATERAL (SELECT least(p.period_start, m.starts) AS starts, greatest(p.period_end, m.ends) AS ends) whole
CROSS JOIN LATERAL (
  SELECT json_agg(json_build_object(
           'line', l.ref, 'days', coalesce(a.days, n.days)::text, 'net', l.net::text, 'billedDays', l.billed_days::text,
           'source', json_strip_nulls(json_build_object('file', d.file, 'sheet', l.sheet, 'cell', l.cell, 'line', l.line,
                                                        'path', l.path))) ORDER BY l.position) AS lines
  FROM grouped_line n
  JOIN invoice_line l ON l.org_id = n.org_id AND l.id = n.line_id
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  LEFT JOIN asked_line a ON a.group_id = n.group_id AND a.line_id = n.line_id AND NOT a.guest
  WHERE n.group_id = p.group_id AND n.line_id = ANY (p.line_ids)
) own
LEFT JOIN LATERAL (
  SELECT CASE WHEN count(w.days) = count(*) THEN sum(w.days) END AS days
  FROM person_day w
  WHERE w.org_id = p.org_id AND w.contract_id = p.contract_id AND w.person_key = p.person_key
    AND w.work_date BETWEEN whole.starts AND whole.ends
) r ON true
LEFT JOIN LATERAL (
  -- The first recorded day of each timesheet: where a reader opens it.
  SELECT json_agg(f.place) AS sources
  FROM (
    SELECT json_strip_nulls(json_build_object('file', d.file, 'sheet', x.sheet, 'cell', x.cell, 'line', x.line)) AS place
    FROM (SELECT DISTINCT ON (o.document_id) o.document_id, o.sheet, o.cell, o.line
          FROM person_day o
          WHERE o.org_id = p.org_id AND o.contract_id = p.contract_id AND o.person_key = p.person_key
            AND o.work_date BETWEEN whole.starts AND whole.ends
          ORDER BY o.document_id, o.work_date) x
    JOIN document d ON d.org_id = p.org_id AND d.id = x.document_id
    ORDER BY d.file COLLATE "C"
    LIMIT 20
  ) f
) sheets ON true
ORDER BY s.key, p.period_start, p.person_key COLLATE "C", p.id
