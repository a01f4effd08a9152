-- Entries that say little, or several things at once, grouped by how much: few words, words that fit any work, actions joined.
WITH billed_by AS (
  -- A contract whose rates, and lines on invoices, are by the day alone cannot split one.
  SELECT x.org_id, x.contract_id, bool_or(x.unit = 'day') AND NOT bool_or(x.unit = 'hour') AS the_day
  FROM (
    SELECT c.org_id, c.id AS contract_id, r.unit
    FROM area_contract c
    JOIN area_rate r ON r.org_id = c.org_id AND r.contract_key = c.contract_key
    UNION
    SELECT i.org_id, i.contract_id, l.billed_unit
    FROM area_contract c
    JOIN invoice i ON i.org_id = c.org_id AND i.contract_id = c.id
    JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
    WHERE l.billed_unit IN ('day', 'hour')
  ) x
  GROUP BY x.org_id, x.contract_id
), loose AS (
  SELECT t.org_id, t.person_key, t.supplier_key, t.contract_id, t.work_date, t.entry_id, o.place AS file_place, t.days, least(t.words, 8) AS words,
         t.specific = 0 AS is_general, least(t.actions, 9) AS actions, least(floor(t.days * 4) / 4, 1) AS at_least,
         t.in_hours AND b.the_day IS NOT TRUE AS by_hour
  FROM scope_person s
  JOIN told_entry t ON t.org_id = s.org_id AND t.person_key = s.key
  JOIN document_place o ON o.org_id = t.org_id AND o.document_id = t.document_id
  LEFT JOIN billed_by b ON b.org_id = t.org_id AND b.contract_id = t.contract_id
  WHERE NOT t.traced AND (t.words < 8 OR t.specific = 0 OR t.actions > 1)
), placed AS (
  SELECT l.*, row_number() OVER w AS place, count(*) OVER w_all AS entries, count(days) OVER w_all AS converted,
         sum(days) OVER w_all AS all_days, max(work_date) OVER w_all AS last_date
  FROM loose l
  WINDOW w_all AS (PARTITION BY org_id, person_key, supplier_key, words, is_general, actions, at_least, by_hour),
         w AS (w_all ORDER BY work_date, file_place, entry_id)
)
SELECT p.person_key AS key, p.supplier_key AS "supplierKey", p.words::int, p.is_general AS "isGeneral", p.actions::int, p.at_least AS "atLeastDays",
       p.by_hour AS "byHour", min(p.entries)::int AS entries, CASE WHEN min(p.converted) = min(p.entries) THEN min(p.all_days) END AS days,
       min(p.last_date) AS "lastDate", array_agg(DISTINCT c.contract_ref COLLATE "C") AS contracts,
       array_agg(left(e.note, 400) ORDER BY p.place) AS notes, array_agg(p.work_date::text ORDER BY p.place) AS dates,
       json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', e.sheet, 'cell', e.cell, 'line', e.line))
                ORDER BY p.place) AS sources
FROM placed p
JOIN timesheet_entry e ON e.org_id = p.org_id AND e.work_date = p.work_date AND e.id = p.entry_id
JOIN document d ON d.org_id = e.org_id AND d.id = e.document_id
JOIN area_contract c ON c.org_id = p.org_id AND c.id = p.contract_id
WHERE p.place <= 20
GROUP BY p.person_key, p.supplier_key, p.words, p.is_general, p.actions, p.at_least, p.by_hour
ORDER BY p.person_key, p.supplier_key, p.words, p.is_general, p.actions, p.at_least, p.by_hour
