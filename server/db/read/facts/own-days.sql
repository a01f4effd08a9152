-- Days that the organisation decided about itself: what was entered in its calendar, then the closures that registers name.
WITH own AS (
  SELECT o.kind, o.date_from AS "from", o.date_to AS "to", o.label, o.place, o.contract_key AS "contractKey", NULL AS "entityKey",
         NULL AS "sourceFile", NULL AS "sourceSheet", NULL::integer AS "sourceRow", 0 AS rank, o.id
  FROM own_days o
  UNION ALL
  SELECT 'closed', c.date, c.date, c.label, NULL, NULL, nullif(lower(btrim(c.entity)), ''), d.file, c.sheet, c.row_no, 1, c.id
  FROM closure c
  JOIN document d ON d.org_id = c.org_id AND d.id = c.document_id
)
SELECT * FROM own ORDER BY rank, "sourceFile" COLLATE "C", "sourceSheet" COLLATE "C", "sourceRow", id
