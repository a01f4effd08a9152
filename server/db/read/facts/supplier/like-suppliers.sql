-- Contractors that share a bank account, a VAT id, or almost a name; the one known later is asked about the one known before.
WITH known AS MATERIALIZED (
  SELECT s.org_id, s.key, sp.key AS supplier_key, sp.name, sp.name_key, p.since, p.source,
         NOT EXISTS (SELECT FROM supplier_alias a
                     WHERE a.org_id = s.org_id AND a.supplier_id = s.key AND a.kind IN ('siren', 'vat')) AS by_name
  FROM area_supplier s
  JOIN supplier sp ON sp.org_id = s.org_id AND sp.id = s.key
  JOIN supplier_place p ON p.key = s.key
), account AS MATERIALIZED (
  SELECT DISTINCT ON (a.iban, a.supplier_id) a.iban, a.supplier_id,
         jsonb_strip_nulls(jsonb_build_object(
           'file', d.file, 'sheet', a.sheet, 'cell', CASE WHEN a.sheet IS NOT NULL THEN 'A' || a.row_no END,
           'line', CASE WHEN a.sheet IS NULL THEN a.row_no END)) AS source
  FROM (SELECT upper(regexp_replace(c.supplier_iban, '[^[:alnum:]]', '', 'g')) AS iban, c.* FROM contract c
        WHERE c.supplier_id IS NOT NULL AND c.supplier_iban IS NOT NULL) a
  JOIN document d ON d.org_id = a.org_id AND d.id = a.document_id
  WHERE length(a.iban) >= 10
    -- Firms that hold a contract together are paid on one account.
    AND NOT EXISTS (SELECT FROM contract k
                    WHERE k.org_id = a.org_id AND k.contract_key = a.contract_key AND k.supplier_id <> a.supplier_id
                      AND upper(regexp_replace(k.supplier_iban, '[^[:alnum:]]', '', 'g')) = a.iban)
  ORDER BY a.iban, a.supplier_id, d.file COLLATE "C", a.sheet COLLATE "C", a.row_no
), held AS (
  SELECT iban, count(*)::int AS holders FROM account GROUP BY iban HAVING count(*) BETWEEN 2 AND 5
), stated AS MATERIALIZED (
  -- A French VAT id ends with a SIREN: here that of another than who states it.
  SELECT DISTINCT ON (v.supplier_id, v.vat) v.supplier_id, v.vat,
         jsonb_strip_nulls(jsonb_build_object('file', d.file, 'sheet', v.sheet, 'cell', v.cell, 'line', v.line, 'page', v.page,
                                              'path', v.path)) AS source
  FROM (
    SELECT i.org_id, i.supplier_id, i.supplier_siret AS siret, upper(regexp_replace(i.supplier_vat_id, '[^[:alnum:]]', '', 'g')) AS vat,
           i.document_id, i.sheet, i.cell, i.line, i.page, i.path
    FROM invoice i
    WHERE i.supplier_id IS NOT NULL AND i.other_siren IS NOT NULL
    UNION ALL
    SELECT c.org_id, c.supplier_id, c.supplier_siret, upper(regexp_replace(c.supplier_vat_id, '[^[:alnum:]]', '', 'g')), c.document_id,
           c.sheet, CASE WHEN c.sheet IS NOT NULL THEN 'A' || c.row_no END, CASE WHEN c.sheet IS NULL THEN c.row_no END, NULL, NULL
    FROM contract c
    WHERE c.supplier_id IS NOT NULL AND c.supplier_vat_id IS NOT NULL AND c.supplier_siret IS NOT NULL
  ) v
  JOIN document d ON d.org_id = v.org_id AND d.id = v.document_id
  WHERE v.vat ~ '^FR[0-9A-Z]{2}[0-9]{9}$' AND right(v.vat, 9) <> left(regexp_replace(v.siret, '\D', '', 'g'), 9)
  ORDER BY v.supplier_id, v.vat, d.file COLLATE "C", v.line, v.path COLLATE "C"
), shortened AS (
  -- A name, and what is left of it without each of its letters: two names one letter apart share one of these. Short names are
  -- only compared whole.
  SELECT k.org_id, k.key, k.by_name,
         CASE WHEN x.at = 0 THEN k.name_key ELSE left(k.name_key, x.at - 1) || substr(k.name_key, x.at + 1) END AS text
  FROM known k
  CROSS JOIN LATERAL generate_series(0, CASE WHEN length(k.name_key) BETWEEN 8 AND 60 THEN length(k.name_key) ELSE 0 END) AS x (at)
  WHERE k.name_key IS NOT NULL AND EXISTS (SELECT FROM known n WHERE n.by_name)
), pair AS (
  SELECT 'account' AS by, a.supplier_id AS one, b.supplier_id AS other, h.iban AS shared, h.holders, a.source, b.source AS other_source
  FROM held h
  JOIN account a ON a.iban = h.iban
  JOIN account b ON b.iban = h.iban AND b.supplier_id <> a.supplier_id
  UNION ALL
  SELECT DISTINCT ON (p.one, p.other) 'vat', p.one, p.other, v.vat, 2, p.source, p.other_source
  FROM stated v
  JOIN supplier_alias o ON o.kind = 'siren' AND o.value = right(v.vat, 9) AND o.supplier_id <> v.supplier_id
  CROSS JOIN LATERAL (VALUES (v.supplier_id, o.supplier_id, v.source, NULL::jsonb),
                             (o.supplier_id, v.supplier_id, NULL, v.source)) AS p (one, other, source, other_source)
  UNION ALL
  SELECT DISTINCT 'name', a.key, b.key, NULL, 2, NULL::jsonb, NULL::jsonb
  FROM shortened a
  JOIN shortened b ON b.org_id = a.org_id AND b.text = a.text AND b.key <> a.key AND (a.by_name OR b.by_name)
), told AS (
  SELECT n.org_id, n.key, x.by, x.shared, x.holders, coalesce(x.source, n.source) AS source,
         coalesce(x.other_source, o.source) AS other_source, n.name_key, o.supplier_key AS other_key, o.name AS other_name,
         o.name_key AS other_name_key,
         row_number() OVER (PARTITION BY n.key ORDER BY array_position(ARRAY['account', 'vat', 'name'], x.by), o.since,
                                                        o.supplier_key COLLATE "C") AS nth
  FROM pair x
  JOIN known n ON n.key = x.one
  JOIN known o ON o.key = x.other
  WHERE (coalesce(o.since, 'infinity'), o.supplier_key COLLATE "C") < (coalesce(n.since, 'infinity'), n.supplier_key COLLATE "C")
)
SELECT s.key, t.by, t.other_key AS "otherSupplierKey", t.other_name AS "otherSupplierName", t.name_key AS "nameKey",
       t.other_name_key AS "otherNameKey", t.shared, t.holders, t.source, t.other_source AS "otherSource"
FROM scope_supplier s
JOIN told t ON t.org_id = s.org_id AND t.key = s.key AND t.nth <= 20
ORDER BY s.key, t.nth
