-- One page of the visible findings of an audit, the largest amount first. A contractor asks about its own only: whether a finding
-- also concerns somebody else cannot be found out by asking.
SELECT s.revision_id AS "revisionId", s.stake_order::text AS key, s.finding_id AS id
FROM shown_finding s
WHERE s.audit_id = :audit::bigint AND s.audience && :audience::text[]
  {if viewer} AND s.to_supplier AND (s.org_id, s.revision_id) IN (
    SELECT m.org_id, m.revision_id FROM finding_subject m
    WHERE m.audit_id = :audit::bigint AND m.addressed AND m.supplier_id = :viewer::bigint) {end}
  {if scope} AND (s.org_id, s.revision_id) IN (
    SELECT m.org_id, m.revision_id FROM finding_subject m
    WHERE m.audit_id = :audit::bigint AND m.contract_id = ANY (:scope::bigint[])) {end}
  {if supplier} AND (s.org_id, s.revision_id) IN (
    SELECT m.org_id, m.revision_id FROM finding_subject m
    WHERE m.audit_id = :audit::bigint AND m.supplier_id = :supplier::bigint AND (:viewer::bigint IS NULL OR m.supplier_id = :viewer)) {end}
  {if contract} AND (s.org_id, s.revision_id) IN (
    SELECT m.org_id, m.revision_id FROM finding_subject m
    WHERE m.audit_id = :audit::bigint AND m.contract_id = :contract::bigint AND (:viewer::bigint IS NULL OR m.supplier_id = :viewer)) {end}
  {if invoice} AND (s.org_id, s.revision_id) IN (
    SELECT m.org_id, m.revision_id FROM finding_subject m
    WHERE m.audit_id = :audit::bigint AND m.invoice_id = :invoice::bigint AND (:viewer::bigint IS NULL OR m.supplier_id = :viewer)) {end}
  {if declaration} AND s.topic IN ('ai', 'data', 'single_click') AND EXISTS (
    -- Named by what the finding stored: its one declaration, or one of a pair that differs.
    SELECT FROM finding_revision r
    WHERE r.org_id = s.org_id AND r.id = s.revision_id
      AND (r.content -> 'values' @> jsonb_build_object('declaration', :declaration::text)
           OR r.content -> 'values' @> jsonb_build_object('pair', jsonb_build_array(jsonb_build_object('declaration', :declaration::text)))
           OR r.content -> 'values' @> jsonb_build_object('others', jsonb_build_array(:declaration::text)))) {end}
  {if class} AND s.class = :class {end}
  {if code} AND s.code = :code {end}
  {if topic} AND s.topic = :topic {end}
  {if key} AND s.finding_id = (SELECT f.id FROM finding f WHERE f.key = :key) {end}
  {if afterId} AND (s.stake_order, s.finding_id) < (:afterStake::bigint, :afterId::bigint) {end}
ORDER BY s.stake_order DESC, s.finding_id DESC
LIMIT :rows
