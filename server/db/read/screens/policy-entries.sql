-- Every row of the AI policy, of registers and of the service, with what was done to it. Withdrawals are told beside the row that
-- they withdraw. What stands is what the view standing_policy_row holds; rows that nobody sent who sees everything never do.
SELECT q.*
FROM (
  SELECT s.id, s.contract_ref AS "contractRef", s.contract_key AS "contractKey", s.tool, s.synonyms, s.allowed,
         s.max_data_class AS "maxDataClass", s.regions, s.exceptions, s.valid_from AS "validFrom", s.valid_to AS "validTo",
         CASE WHEN n.withdrawn THEN 'withdrawn' WHEN n.id IS NOT NULL THEN 'corrected' END AS ended,
         a.name AS "setBy", to_json(s.set_at) #>> '{}' AS "setAt", s.reason,
         e.name AS "endedByName", to_json(n.set_at) #>> '{}' AS "endedAt", n.reason AS "endedReason",
         NULL::bigint AS "documentId", NULL::text AS "sourceFile", NULL::text AS "sourceSheet", NULL::int AS "sourceRow"
  FROM ai_policy_setting s
  LEFT JOIN ai_policy_setting n ON n.org_id = s.org_id AND n.replaces = s.id
  LEFT JOIN account a ON a.account_id = s.set_by
  LEFT JOIN account e ON e.account_id = n.set_by
  WHERE NOT s.withdrawn
  UNION ALL
  SELECT NULL, p.contract_ref, p.contract_key, p.tool, coalesce(p.synonyms, '{}'), p.allowed, p.max_data_class,
         coalesce(p.regions, '{}'), p.exceptions, p.valid_from, p.valid_to, CASE WHEN v.id IS NULL THEN 'overridden' END,
         NULL, to_json(d.received_at) #>> '{}', NULL, NULL, NULL, NULL, d.id, d.file, p.sheet, p.row_no
  FROM ai_policy_row p
  JOIN whole_sight_document d ON d.org_id = p.org_id AND d.id = p.document_id
  LEFT JOIN standing_policy_row v ON v.org_id = p.org_id AND v.id = p.id
) q
ORDER BY lower(q.tool) COLLATE "C", q."validFrom" DESC, q.id DESC NULLS LAST, q."documentId" DESC, q."sourceSheet" COLLATE "C", q."sourceRow"
