-- Lines that bill a person under a profile other than those of the first period that its contractor billed of that person on
-- the contract, with both prices. Nothing where the register of people gives the person that profile at the time.
WITH part AS MATERIALIZED (
  SELECT p.*, i.supplier_id
  FROM line_part p
  JOIN area_invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
  WHERE p.person_key IS NOT NULL AND p.direction = 1 AND p.state IN ('current', 'credited') AND coalesce(p.days, 0) >= 0
), first AS (
  SELECT DISTINCT ON (p.org_id, p.contract_id, p.supplier_id, p.person_key)
         p.org_id, p.contract_id, p.supplier_id, p.person_key, p.period_end, p.invoice_ref, p.line_id
  FROM part p
  ORDER BY p.org_id, p.contract_id, p.supplier_id, p.person_key, p.period_start, p.period_end, p.place
), start AS (
  SELECT f.org_id, f.contract_id, f.supplier_id, f.person_key, f.period_end, f.invoice_ref, f.line_id,
         array_agg(DISTINCT p.profile) FILTER (WHERE p.profile IS NOT NULL) AS profiles,
         array_agg(DISTINCT p.profile_key) FILTER (WHERE p.profile_key IS NOT NULL) AS keys, bool_or(p.profile_key IS NULL) AS unsaid
  FROM first f
  JOIN part p ON p.org_id = f.org_id AND p.contract_id = f.contract_id AND p.supplier_id IS NOT DISTINCT FROM f.supplier_id
   AND p.person_key = f.person_key AND p.period_start <= f.period_end
  GROUP BY f.org_id, f.contract_id, f.supplier_id, f.person_key, f.period_end, f.invoice_ref, f.line_id
), raised AS MATERIALIZED (
  SELECT s.key, p.org_id, p.person_key, p.person_name, p.profile, p.profile_key, p.days, p.how, c.contract_key, a.profiles, a.keys,
         a.unsaid, a.invoice_ref, a.line_id
  FROM scope_line s
  JOIN part p ON p.org_id = s.org_id AND p.line_id = s.key AND p.profile_key IS NOT NULL
  JOIN start a ON a.org_id = p.org_id AND a.contract_id = p.contract_id AND a.supplier_id IS NOT DISTINCT FROM p.supplier_id
   AND a.person_key = p.person_key AND p.period_start > a.period_end AND (a.keys IS NULL OR NOT p.profile_key = ANY (a.keys))
  JOIN area_contract c ON c.org_id = p.org_id AND c.id = p.contract_id
  WHERE NOT EXISTS (
    SELECT FROM team_member m
    WHERE m.org_id = p.org_id AND m.contract_key = c.contract_key AND m.person_key = p.person_key
      AND coalesce(m.approved_from, '-infinity') <= p.period_end AND coalesce(m.approved_to, 'infinity') >= p.period_start
      AND (m.profile_key = p.profile_key
           OR EXISTS (SELECT FROM rate r WHERE r.org_id = m.org_id AND r.contract_key = m.contract_key
                        AND p.profile_key = ANY (r.profile_keys) AND m.profile_key = ANY (r.profile_keys))))
)
SELECT x.key, x.person_key AS "personKey", x.person_name AS "personName", x.profile, x.days, x.how,
       coalesce(x.profiles, '{}') AS "startProfiles", x.unsaid, x.invoice_ref AS "startInvoice",
       coalesce(own.rates, '[]') AS rates, coalesce(former.rates, '[]') AS "startRates",
       d.file AS "sourceFile", l.sheet AS "sourceSheet", l.cell AS "sourceCell", l.line AS "sourceLine", l.page AS "sourcePage",
       l.path AS "sourcePath"
FROM raised x
JOIN invoice_line l ON l.org_id = x.org_id AND l.id = x.line_id
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('profile', r.profile, 'unit', r.unit, 'rate', r.rate::text, 'validFrom', r.valid_from,
                                    'validTo', r.valid_to, 'file', rd.file, 'sheet', r.sheet, 'row', r.row_no)
                  ORDER BY r.valid_from NULLS FIRST, r.row_no, rd.file COLLATE "C") AS rates
  FROM rate r JOIN document rd ON rd.org_id = r.org_id AND rd.id = r.document_id
  WHERE r.org_id = x.org_id AND r.contract_key = x.contract_key AND x.profile_key = ANY (r.profile_keys)
) own ON true
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('profile', r.profile, 'unit', r.unit, 'rate', r.rate::text, 'validFrom', r.valid_from,
                                    'validTo', r.valid_to, 'file', rd.file, 'sheet', r.sheet, 'row', r.row_no)
                  ORDER BY r.valid_from NULLS FIRST, r.row_no, rd.file COLLATE "C") AS rates
  FROM rate r JOIN document rd ON rd.org_id = r.org_id AND rd.id = r.document_id
  WHERE r.org_id = x.org_id AND r.contract_key = x.contract_key AND x.keys && r.profile_keys
) former ON true
ORDER BY x.key, x.person_key COLLATE "C"
