-- Office tasks among what each person of a line recorded in its period, where the rate card tells profiles apart; and where the
-- person's profile stands among them.
WITH member AS MATERIALIZED (
  SELECT t.org_id, t.contract_key, t.person_key,
         CASE WHEN count(DISTINCT t.profile_key) = 1 THEN min(t.profile) END AS profile,
         CASE WHEN count(DISTINCT t.profile_key) = 1 THEN min(t.profile_key) END AS profile_key
  FROM area_member t
  GROUP BY t.org_id, t.contract_key, t.person_key
), clerk AS (
  SELECT p.org_id, p.line_id, p.contract_id, p.person_key, p.person_name, coalesce(p.profile, m.profile) AS profile,
         coalesce(p.profile_key, m.profile_key) AS profile_key, p.period_start, p.period_end
  FROM line_part p
  JOIN area_contract c ON c.org_id = p.org_id AND c.id = p.contract_id
  LEFT JOIN member m ON m.org_id = p.org_id AND m.contract_key = c.contract_key AND m.person_key = p.person_key
  WHERE p.person_key IS NOT NULL
)
SELECT s.key, k.person_key AS "personKey", k.person_name AS "personName", k.profile,
       (SELECT max(d.price) FROM profile_price d
        WHERE d.org_id = k.org_id AND d.contract_id = k.contract_id AND k.profile_key = ANY (d.profile_keys)) AS "profileRate",
       f.highest AS "highestRate", f.lowest AS "lowestRate", f.profiles::int AS profiles, f.people::int AS people,
       coalesce(w.entries, 0)::int AS entries, coalesce(w.told, 0)::int AS told, coalesce(w.days, 0) AS "recordedDays",
       coalesce(w.unconverted, 0)::int AS unconverted, coalesce(w.clerical_days, 0) AS "clericalDays",
       coalesce(w.clerical_entries, 0)::int AS "clericalEntries", n.named ->> 'note' AS note, coalesce(n.named -> 'dates', '[]') AS dates,
       n.named -> 'sources' AS sources
FROM scope_line s
JOIN clerk k ON k.org_id = s.org_id AND k.line_id = s.key
JOIN contract_staff f ON f.org_id = k.org_id AND f.contract_id = k.contract_id
LEFT JOIN LATERAL (
  SELECT count(*) AS entries, count(t.words) AS told, sum(t.days) AS days, count(*) FILTER (WHERE t.days IS NULL) AS unconverted,
         sum(t.days) FILTER (WHERE t.clerical) AS clerical_days, count(*) FILTER (WHERE t.clerical) AS clerical_entries
  FROM told_entry t
  WHERE f.profiles > 1 AND t.org_id = k.org_id AND t.contract_id = k.contract_id AND t.person_key = k.person_key COLLATE "C"
    AND t.work_date BETWEEN k.period_start AND k.period_end
) w ON true
CROSS JOIN LATERAL (
  SELECT CASE WHEN w.clerical_entries > 0 THEN (
    SELECT json_build_object('note', left(min(x.note) FILTER (WHERE x.place = 1), 400), 'dates', json_agg(x.work_date ORDER BY x.place),
                             'sources', json_agg(json_strip_nulls(json_build_object('file', x.file, 'sheet', x.sheet, 'cell', x.cell,
                                                                                    'line', x.line)) ORDER BY x.place))
    FROM (
      SELECT e.note, e.work_date, d.file, e.sheet, e.cell, e.line, row_number() OVER (ORDER BY t.work_date, o.place, t.entry_id) AS place
      FROM told_entry t
      JOIN document_place o ON o.org_id = t.org_id AND o.document_id = t.document_id
      JOIN timesheet_entry e ON e.org_id = t.org_id AND e.work_date = t.work_date AND e.id = t.entry_id
      JOIN document d ON d.org_id = e.org_id AND d.id = e.document_id
      WHERE t.clerical AND t.org_id = k.org_id AND t.contract_id = k.contract_id AND t.person_key = k.person_key COLLATE "C"
        AND t.work_date BETWEEN k.period_start AND k.period_end
      ORDER BY t.work_date, o.place, t.entry_id
      LIMIT 20
    ) x
  ) END AS named
  -- Once a line, however many of its columns are read.
  OFFSET 0
) n
ORDER BY s.key, k.person_key COLLATE "C"
