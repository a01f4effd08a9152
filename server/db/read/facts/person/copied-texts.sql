-- The text that comes back most for a person and a contractor, over all and in each month: one without a reference, that names
-- no recurring duty, and of four words or more (a shorter one is a label). A month where it is less than a tenth is left out.
WITH told AS (
  SELECT t.org_id, t.person_key, t.supplier_key, to_char(t.work_date, 'YYYY-MM') AS month, t.work_date, t.days, t.words,
         CASE WHEN t.words > 3 AND NOT t.traced THEN t.hash END AS hash
  FROM scope_person s
  JOIN told_entry t ON t.org_id = s.org_id AND t.person_key = s.key
  WHERE t.words IS NOT NULL
), beside AS (
  -- All that is told, over all and in each month.
  SELECT org_id, person_key, supplier_key, month, count(*) AS told
  FROM told
  GROUP BY GROUPING SETS ((org_id, person_key, supplier_key), (org_id, person_key, supplier_key, month))
), counted AS (
  SELECT org_id, person_key, supplier_key, month, hash, count(*) AS entries, max(words) AS words,
         CASE WHEN count(days) = count(*) THEN sum(days) END AS days, max(work_date) AS last_date
  FROM told
  WHERE hash IS NOT NULL
  GROUP BY GROUPING SETS ((org_id, person_key, supplier_key, hash), (org_id, person_key, supplier_key, month, hash))
  HAVING count(*) > 1
), most AS (
  SELECT DISTINCT ON (org_id, person_key, supplier_key, month) *
  FROM counted
  ORDER BY org_id, person_key, supplier_key, month, entries DESC, hash
), weighed AS (
  SELECT m.*, b.told
  FROM most m
  JOIN beside b ON b.org_id = m.org_id AND b.person_key = m.person_key AND b.supplier_key = m.supplier_key
   AND coalesce(b.month, '') = coalesce(m.month, '')
), placed AS (
  SELECT k.*, t.contract_id, t.work_date, t.entry_id,
         row_number() OVER (PARTITION BY k.org_id, k.person_key, k.supplier_key, k.month ORDER BY t.work_date, o.place, t.entry_id) AS place,
         dense_rank() OVER (PARTITION BY k.org_id, k.person_key, k.supplier_key, k.month ORDER BY t.work_date) AS date_place
  FROM weighed k
  JOIN told_entry t ON t.org_id = k.org_id AND t.person_key = k.person_key AND t.hash = k.hash AND t.supplier_key = k.supplier_key
   AND t.words > 3 AND NOT t.traced AND (k.month IS NULL OR to_char(t.work_date, 'YYYY-MM') = k.month)
  JOIN document_place o ON o.org_id = t.org_id AND o.document_id = t.document_id
  WHERE k.entries * 10 >= k.told
), spread AS (
  SELECT p.*, max(p.date_place) OVER (PARTITION BY p.org_id, p.person_key, p.supplier_key, p.month) AS on_dates FROM placed p
)
SELECT p.person_key AS key, p.supplier_key AS "supplierKey", p.month, min(p.entries)::int AS entries, min(p.told)::int AS told,
       min(p.words)::int AS words, min(p.on_dates)::int AS "onDates", min(p.days) AS days, min(p.last_date) AS "lastDate",
       array_agg(DISTINCT c.contract_ref COLLATE "C") AS contracts,
       array_agg(left(e.note, 400) ORDER BY p.place) FILTER (WHERE p.place = 1) AS notes, array_agg(p.work_date::text ORDER BY p.place) AS dates,
       json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', e.sheet, 'cell', e.cell, 'line', e.line))
                ORDER BY p.place) AS sources
FROM spread p
JOIN timesheet_entry e ON e.org_id = p.org_id AND e.work_date = p.work_date AND e.id = p.entry_id
JOIN document d ON d.org_id = e.org_id AND d.id = e.document_id
JOIN area_contract c ON c.org_id = p.org_id AND c.id = p.contract_id
WHERE p.place <= 20
GROUP BY p.person_key, p.supplier_key, p.month
ORDER BY p.person_key, p.supplier_key, p.month NULLS FIRST
