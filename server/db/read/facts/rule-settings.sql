-- What is set of rules and begins by day $1 (null: all of it), in the order in which they take over from each other: a later
-- beginning; of one day, what an administrator set in the service over a row of a register, which is sent again without a thought
-- of it; then what was received or written later. Rows that nobody sent who sees everything do not count: they would
-- change what others are shown. A value of null is back to what counts without it.
SELECT e.key, e.contract_ref AS "contractRef", e.contract_key AS "contractKey", e.value, e.valid_from AS "validFrom",
       e.document_id AS "documentId", e.file AS "sourceFile", e.sheet AS "sourceSheet", e.row_no AS "sourceRow",
       e.set_by AS "setBy", to_json(e.set_at) #>> '{}' AS "setAt", e.reason, e.setting_id AS "settingId"
FROM (
  SELECT s.key, s.contract_ref, s.contract_key, s.value, s.valid_from, d.id AS document_id, d.file, s.sheet, s.row_no,
         s.set_by, d.received_at AS set_at, NULL::text AS reason, NULL::bigint AS setting_id
  FROM setting s
  JOIN whole_sight_document d ON d.org_id = s.org_id AND d.id = s.document_id
  UNION ALL
  SELECT r.key, r.contract_ref, r.contract_key, r.value, r.valid_from, NULL, NULL, NULL, NULL, a.name, r.set_at, r.reason, r.id
  FROM rule_setting r
  LEFT JOIN account a ON a.account_id = r.set_by
) e
WHERE $1::date IS NULL OR e.valid_from IS NULL OR e.valid_from <= $1
ORDER BY e.valid_from NULLS FIRST, e.setting_id NULLS FIRST, e.document_id, e.sheet COLLATE "C", e.row_no
