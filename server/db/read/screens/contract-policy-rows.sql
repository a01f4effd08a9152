-- Rows of the AI policy that speak for contract $1, or for the whole organisation.
SELECT p.contract_key IS NULL AS everywhere, p.valid_from AS "validFrom", p.valid_to AS "validTo", p.tool, coalesce(p.synonyms, '{}') AS synonyms, p.allowed,
       p.max_data_class AS "maxDataClass", p.regions, p.exceptions
FROM standing_policy_row p
WHERE p.contract_key = $1 OR p.contract_key IS NULL
ORDER BY p.contract_key NULLS LAST, p.valid_from DESC, p.tool COLLATE "C", p.id, p.setting_id
