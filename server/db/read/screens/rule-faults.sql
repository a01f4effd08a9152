-- Where rules failed in audit $1, the first 200, with how many subjects that leaves unaudited in all.
SELECT f.code, f.grain, f.subjects, f.invoice_id AS "invoiceId", i.ref AS "invoiceRef", f.kind, f.place,
       (sum(f.subjects) OVER ())::integer AS total
FROM audit_fault f
LEFT JOIN invoice i ON i.org_id = f.org_id AND i.id = f.invoice_id
WHERE f.audit_id = $1
ORDER BY f.code COLLATE "C", i.ref COLLATE "C" NULLS FIRST, f.ordinal
LIMIT 200
