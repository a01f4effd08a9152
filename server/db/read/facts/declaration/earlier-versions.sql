-- Every version that a declaration in force replaces, step by step; UNION ends a chain that bites its own tail. Several rows of one
-- version are several tools of it.
WITH RECURSIVE replaced AS (
  SELECT s.org_id, s.key, first.contract_key, first.declaration_key AS newest, a.supersedes AS declaration_key
  FROM scope_declaration s
  JOIN ai_declaration first ON first.org_id = s.org_id AND first.id = s.key
  JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
  WHERE a.supersedes IS NOT NULL
  UNION
  SELECT r.org_id, r.key, r.contract_key, r.newest, older.supersedes
  FROM replaced r
  JOIN ai_declaration older ON older.org_id = r.org_id AND older.contract_key = r.contract_key
   AND older.declaration_key = r.declaration_key AND older.supersedes IS NOT NULL
), version AS (
  SELECT r.org_id, r.key, a.declaration_key, min(a.declaration_ref) AS ref, min(a.signed_at) AS signed_at,
         bool_or(a.ai_use = 'used') AS is_used, min(a.share_low) AS share_low, max(a.share_high) AS share_high,
         max(a.human_hours) AS human_hours, min(a.days_saved_low) AS days_saved_low, max(a.days_saved_high) AS days_saved_high,
         min(d.file) AS file, min(a.sheet) AS sheet, min(a.row_no) AS row_no
  FROM replaced r
  JOIN ai_declaration a ON a.org_id = r.org_id AND a.contract_key = r.contract_key AND a.declaration_key = r.declaration_key
  JOIN document d ON d.org_id = a.org_id AND d.id = a.document_id
  WHERE r.declaration_key <> r.newest
  GROUP BY r.org_id, r.key, a.declaration_key
), placed AS (
  SELECT v.*, row_number() OVER (PARTITION BY v.org_id, v.key ORDER BY v.signed_at DESC, v.ref COLLATE "C" DESC) AS place
  FROM version v
)
SELECT p.key, p.ref, p.signed_at AS "signedAt", CASE WHEN p.is_used THEN 'used' ELSE 'none' END AS "aiUse", p.share_low AS "shareLow",
       p.share_high AS "shareHigh", p.human_hours AS "humanHours", p.days_saved_low AS "daysSavedLow",
       p.days_saved_high AS "daysSavedHigh", p.file AS "sourceFile", p.sheet AS "sourceSheet", p.row_no AS "sourceRow"
FROM placed p
WHERE p.place <= 20
ORDER BY p.key, p.place
