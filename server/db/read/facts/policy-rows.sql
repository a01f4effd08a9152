SELECT p.contract_ref AS "contractRef", c.id AS "contractId", p.valid_from AS "validFrom", p.valid_to AS "validTo", p.tool,
       p.synonyms, p.allowed, p.max_data_class AS "maxDataClass", p.regions,
       d.file AS "sourceFile", p.sheet AS "sourceSheet", p.row_no AS "sourceRow"
FROM standing_policy_row p
LEFT JOIN document d ON d.org_id = p.org_id AND d.id = p.document_id
LEFT JOIN contract c ON c.org_id = p.org_id AND c.contract_key = p.contract_key
ORDER BY d.file COLLATE "C", p.sheet COLLATE "C", p.row_no, p.setting_id
