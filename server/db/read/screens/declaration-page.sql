-- One page of declarations, the latest signed first: each by the first of its rows. Conditions on its tools hold for one and the
-- same tool.
SELECT a.contract_key AS "contractKey", a.declaration_key AS "ref", a.signed_at::text AS key, a.id
FROM ai_declaration a
WHERE NOT EXISTS (SELECT FROM ai_declaration b
                  WHERE b.org_id = a.org_id AND b.contract_key = a.contract_key AND b.declaration_key = a.declaration_key AND b.id < a.id)
  {if viewer} AND EXISTS (SELECT FROM contract c
                          WHERE c.org_id = a.org_id AND c.contract_key = a.contract_key AND c.supplier_id = :viewer::bigint)
    AND NOT EXISTS (SELECT FROM contract c
                    WHERE c.org_id = a.org_id AND c.contract_key = a.contract_key AND c.supplier_id IS DISTINCT FROM :viewer::bigint) {end}
  {if scope} AND EXISTS (SELECT FROM contract c
                         WHERE c.org_id = a.org_id AND c.contract_key = a.contract_key AND c.id = ANY (:scope::bigint[])) {end}
  {if ref} AND a.declaration_key = :ref {end}
  {if contract} AND a.contract_key = (SELECT c.contract_key FROM contract c WHERE c.id = :contract::bigint) {end}
  {if inForce} AND NOT EXISTS (
    SELECT FROM ai_declaration later
    WHERE later.org_id = a.org_id AND later.contract_key = a.contract_key AND later.supersedes = a.declaration_key) {end}
  {if aiUse} AND :aiUse = (
    SELECT CASE WHEN bool_or(u.ai_use = 'used') THEN 'used' ELSE 'none' END FROM ai_declaration u
    WHERE u.org_id = a.org_id AND u.contract_key = a.contract_key AND u.declaration_key = a.declaration_key) {end}
  {if tool} AND EXISTS (
    SELECT FROM ai_declaration t
    WHERE t.org_id = a.org_id AND t.contract_key = a.contract_key AND t.declaration_key = a.declaration_key
      AND (:dataClass::text IS NULL OR :dataClass = ANY (t.data_classes)
           OR (:dataClass = 'unknown' AND coalesce(cardinality(t.data_classes), 0) = 0))
      AND (:account::text IS NULL OR coalesce(t.account_type, 'unknown') = :account)
      AND (:hosting::text IS NULL OR coalesce(t.hosting_region, 'unknown') = :hosting)) {end}
  {if afterId} AND (a.signed_at, a.id) < (:afterDay::date, :afterId::bigint) {end}
ORDER BY a.signed_at DESC, a.id DESC
LIMIT :rows
