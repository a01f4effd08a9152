-- What the pages say of the data of the invoice: those of its own document, and of any other of the same content. A Factur-X
-- beside its XML is one of the two, whichever holds the invoice.
SELECT s.key, c.held ->> 'field' AS field, c.held ->> 'data' AS data, c.held -> 'other' ->> 'written' AS page,
       d.file AS "sourceFile", (c.held #>> '{other,at,page}')::int AS "sourcePage", (c.held #>> '{other,at,line}')::int AS "sourceLine"
FROM scope_invoice s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
JOIN document d ON d.org_id = i.org_id AND coalesce(d.duplicate_of, d.id) = i.document_id AND d.pages_compared IS NOT NULL
CROSS JOIN LATERAL jsonb_array_elements(d.pages_compared) WITH ORDINALITY AS c (held, place)
ORDER BY s.key, d.file COLLATE "C", d.id, c.place
