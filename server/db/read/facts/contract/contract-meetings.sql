-- Who recorded time on a contract, and the meetings that several of them tell in the same words on the same date: those of as many
-- people together.
WITH gathering AS (
  SELECT org_id, contract_id, work_date, hash, specific > 0 AS is_named, count(DISTINCT person_key) AS people,
         CASE WHEN count(days) = count(*) THEN sum(days) END AS days
  FROM told_entry
  WHERE meeting AND NOT joint AND hash IS NOT NULL
  GROUP BY org_id, contract_id, work_date, hash, specific > 0
  HAVING count(DISTINCT person_key) > 1
), vague AS (
  -- Words that fit any meeting do not say that it was one.
  SELECT org_id, contract_id, max(people) AS people FROM gathering WHERE NOT is_named GROUP BY org_id, contract_id
), met AS (
  SELECT org_id, contract_id, work_date, hash, people, days FROM gathering WHERE is_named
), placed AS (
  SELECT m.*, row_number() OVER (PARTITION BY org_id, contract_id, people ORDER BY work_date, hash) AS place FROM met m
), summed AS (
  SELECT org_id, contract_id, people, count(*) AS meetings, CASE WHEN count(days) = count(*) THEN sum(days) END AS days,
         max(work_date) AS last_date
  FROM met
  GROUP BY org_id, contract_id, people
), told AS (
  SELECT p.org_id, p.contract_id, p.people, p.place, t.person_key, t.work_date, t.entry_id,
         row_number() OVER (PARTITION BY p.org_id, p.contract_id, p.people ORDER BY p.place, t.person_key, o.place, t.entry_id) AS row_no
  FROM placed p
  JOIN told_entry t ON t.org_id = p.org_id AND t.contract_id = p.contract_id AND t.work_date = p.work_date AND t.hash = p.hash
  JOIN document_place o ON o.org_id = t.org_id AND o.document_id = t.document_id
  WHERE p.place <= 20
), named AS MATERIALIZED (
  SELECT t.org_id, t.contract_id, t.people, array_agg(DISTINCT t.work_date::text) AS dates, array_agg(DISTINCT t.person_key) AS keys,
         left(min(e.note) FILTER (WHERE t.row_no = 1), 400) AS note,
         json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', e.sheet, 'cell', e.cell, 'line', e.line))
                  ORDER BY t.row_no) FILTER (WHERE t.row_no <= 20) AS sources
  FROM told t
  JOIN timesheet_entry e ON e.org_id = t.org_id AND e.work_date = t.work_date AND e.id = t.entry_id
  JOIN document d ON d.org_id = e.org_id AND d.id = e.document_id
  GROUP BY t.org_id, t.contract_id, t.people
), gathered AS (
  SELECT x.org_id, x.contract_id,
         json_agg(json_build_object('people', x.people, 'count', x.meetings, 'days', x.days::text, 'personKeys', n.keys[:20],
                                    'note', n.note, 'dates', n.dates, 'lastDate', x.last_date, 'sources', n.sources)
                  ORDER BY x.people) AS meetings
  FROM summed x
  JOIN named n ON n.org_id = x.org_id AND n.contract_id = x.contract_id AND n.people = x.people
  GROUP BY x.org_id, x.contract_id
)
SELECT s.key, coalesce(c.people, 0)::int AS people, coalesce(c.entries, 0)::int AS entries, coalesce(c.told, 0)::int AS told,
       coalesce(v.people, 0)::int AS "vaguePeople", g.meetings
FROM scope_contract s
LEFT JOIN contract_staff c ON c.org_id = s.org_id AND c.contract_id = s.key
LEFT JOIN vague v ON v.org_id = s.org_id AND v.contract_id = s.key
LEFT JOIN gathered g ON g.org_id = s.org_id AND g.contract_id = s.key
ORDER BY s.key
