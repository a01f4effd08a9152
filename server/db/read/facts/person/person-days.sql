-- The days of each person that are looked at, in order, each with the current line that bills it.
SELECT s.key, w.work_date AS date, w.contract_id AS "contractId", w.days, w.hours, w."from",
       b.invoice_ref AS "billedInvoice", b.line_ref AS "billedLine", coalesce(sp.key, b.supplier_name, '') AS "billedSupplierKey",
       b.day_price AS "billedDayPrice", b.days AS "billedDays", b.how AS "billedHow",
       w.in_words OR coalesce(b.in_words, false) AS "inWords",
       d.file AS "sourceFile", w.sheet AS "sourceSheet", w.cell AS "sourceCell", w.line AS "sourceLine", w.path AS "sourcePath",
       o.places AS "otherPlaces"
FROM scope_person s
JOIN looked_day w ON w.org_id = s.org_id AND w.person_key = s.key
JOIN area_contract c ON c.org_id = w.org_id AND c.id = w.contract_id
JOIN document d ON d.org_id = w.org_id AND d.id = w.document_id
LEFT JOIN billed_day b ON b.org_id = w.org_id AND b.person_key = w.person_key AND b.work_date = w.work_date AND b.contract_id = w.contract_id
LEFT JOIN supplier sp ON sp.org_id = b.org_id AND sp.id = b.supplier_id
-- Only a day of several entries has other places to name.
LEFT JOIN LATERAL (
  SELECT json_agg(json_strip_nulls(json_build_object('sheet', e.sheet, 'cell', e.cell, 'line', e.line)) ORDER BY e.id) AS places
  FROM timesheet_entry e
  WHERE cardinality(w.entry_ids) > 1 AND e.org_id = w.org_id AND e.work_date = w.work_date AND e.id = ANY (w.entry_ids[2:])
) o ON true
WHERE w.days IS NULL OR w.days <> 0
ORDER BY s.key, w.work_date, c.contract_ref COLLATE "C"
