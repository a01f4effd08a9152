-- The entries of each person and contractor whose text others have in the same week, grouped by the length of the text.
WITH placed AS (
  SELECT h.*, row_number() OVER w AS place, count(*) OVER w_all AS entries, count(h.days) OVER w_all AS converted,
         sum(h.days) OVER w_all AS all_days, max(h.work_date) OVER w_all AS latest
  FROM scope_person s
  JOIN shared_entry h ON h.org_id = s.org_id AND h.person_key = s.key
  WINDOW w_all AS (PARTITION BY h.org_id, h.person_key, h.supplier_key, h.words), w AS (w_all ORDER BY h.work_date, h.file_place, h.entry_id)
), named AS (
  SELECT p.org_id, p.person_key, p.supplier_key, p.words, min(p.entries) AS entries,
         CASE WHEN min(p.converted) = min(p.entries) THEN min(p.all_days) END AS days, min(p.latest) AS last_date,
         array_agg(DISTINCT c.contract_ref COLLATE "C") AS contracts, array_agg(left(e.note, 400) ORDER BY p.place) AS notes,
         array_agg(p.work_date::text ORDER BY p.place) AS dates,
         json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', e.sheet, 'cell', e.cell, 'line', e.line))
                  ORDER BY p.place) AS sources
  FROM placed p
  JOIN timesheet_entry e ON e.org_id = p.org_id AND e.work_date = p.work_date AND e.id = p.entry_id
  JOIN document d ON d.org_id = e.org_id AND d.id = e.document_id
  JOIN area_contract c ON c.org_id = p.org_id AND c.id = p.contract_id
  WHERE p.place <= 20
  GROUP BY p.org_id, p.person_key, p.supplier_key, p.words
)
SELECT n.person_key AS key, n.supplier_key AS "supplierKey", n.words, n.entries::int, n.days, n.last_date AS "lastDate", n.contracts,
       n.notes, n.dates, n.sources, w.others, w.elsewhere
FROM named n
JOIN text_sharing w ON w.org_id = n.org_id AND w.person_key = n.person_key AND w.supplier_key = n.supplier_key AND w.words = n.words
ORDER BY n.person_key, n.supplier_key, n.words
