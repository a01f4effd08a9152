-- A declaration without a reference is known by the first digits of its file's SHA-256, its sheet and its row: another file's
-- second row is another declaration.
UPDATE ai_declaration a
SET declaration_key = concat_ws(':', left(d.sha256, 12), a.sheet, a.row_no)
FROM document d
WHERE d.org_id = a.org_id AND d.id = a.document_id AND a.declaration_key IS NULL
