-- One row per timesheet document: what its entries say, in hours and in days apart, person by person.
WITH person AS (
  SELECT t.org_id, t.document_id, coalesce(min(t.person_name), min(t.person_key)) AS name,
         CASE WHEN min(t.person_key) NOT LIKE 'name:%' THEN min(t.person_key) END AS person_key,
         count(*)::int AS entries, sum(t.quantity) FILTER (WHERE t.unit = 'hour') AS hours,
         sum(t.quantity) FILTER (WHERE t.unit = 'day') AS days, min(t.work_date) FILTER (WHERE t.quantity <> 0) AS first,
         max(t.work_date) FILTER (WHERE t.quantity <> 0) AS last
  FROM timesheet_entry t
  GROUP BY t.org_id, t.document_id, coalesce(t.person_key, t.person_name_key)
)
SELECT d.file, d.format, coalesce(sum(p.entries), 0)::int AS entries, sum(p.hours) AS hours, sum(p.days) AS days,
       coalesce(json_agg(json_build_object('name', coalesce(p.name, ''), 'personKey', p.person_key, 'hours', p.hours::text,
                                           'days', p.days::text)
                         ORDER BY p.name COLLATE "C", p.person_key COLLATE "C") FILTER (WHERE p.entries > 0), '[]') AS people,
       min(p.first) AS first, max(p.last) AS last
FROM document d
LEFT JOIN person p ON p.org_id = d.org_id AND p.document_id = d.id
WHERE d.kind = 'timesheet' AND d.status NOT IN ('refused', 'duplicate')
GROUP BY d.org_id, d.id, d.file, d.format
ORDER BY d.file COLLATE "C", d.id
