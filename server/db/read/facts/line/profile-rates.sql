-- Prices of the rate card for the line's profile, by its label or a synonym, whatever their validity.
SELECT s.key, r.profile, r.unit, r.rate, r.valid_from AS "validFrom", r.valid_to AS "validTo",
       d.file AS "sourceFile", r.sheet AS "sourceSheet", r.row_no AS "sourceRow"
FROM scope_line s
JOIN invoice_line l ON l.org_id = s.org_id AND l.id = s.key
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
JOIN LATERAL (SELECT DISTINCT t.profile_key FROM line_tie t
              WHERE t.org_id = l.org_id AND t.line_id = l.id AND t.profile_key IS NOT NULL) t ON true
JOIN rate r ON r.org_id = c.org_id AND r.contract_key = c.contract_key AND t.profile_key = ANY (r.profile_keys)
JOIN document d ON d.org_id = r.org_id AND d.id = r.document_id
ORDER BY s.key, r.profile COLLATE "C", r.valid_from NULLS FIRST, r.row_no, d.file COLLATE "C"
