-- The findings of the two sides (audits -1 and -2) that are shown and in sight, set beside each other by what they are about.
-- In sight: about a contract in sight ($1), the contract asked ($2, its key) and an invoice looked at ($3: dates were asked); where
-- none of these is asked, all of them. A buyer's rule ($4) shows what buyers read.
WITH of_contract AS (
  SELECT c.id FROM contract c WHERE c.contract_key = $2
), seen AS (
  SELECT s.org_id, s.audit_id, s.revision_id, f.key
  FROM shown_finding s
  JOIN finding f ON f.org_id = s.org_id AND f.id = s.finding_id
  WHERE s.audit_id IN (-1, -2) AND (s.to_buyer OR NOT $4)
    AND ($1::bigint[] IS NULL AND $2::text IS NULL AND NOT $3 OR EXISTS (
      SELECT FROM finding_subject m
      WHERE m.org_id = s.org_id AND m.audit_id = s.audit_id AND m.revision_id = s.revision_id
        AND ($1::bigint[] IS NULL OR m.contract_id = ANY ($1)) AND ($2::text IS NULL OR m.contract_id IN (SELECT id FROM of_contract))
        AND (NOT $3 OR m.invoice_id IN (SELECT id FROM looked_invoice))))
), paired AS (
  SELECT coalesce(n.org_id, t.org_id) AS org_id, coalesce(n.key, t.key) AS key, n.revision_id AS now_revision,
         t.revision_id AS simulated_revision, coalesce(t.revision_id, n.revision_id) AS shown_revision,
         coalesce(t.audit_id, n.audit_id) AS shown_audit
  FROM (SELECT * FROM seen WHERE audit_id = -1) n
  FULL JOIN (SELECT * FROM seen WHERE audit_id = -2) t ON t.key = n.key
)
INSERT INTO compared
SELECT p.org_id, p.key, p.now_revision, p.simulated_revision,
       CASE WHEN p.now_revision IS NULL THEN 'new' WHEN p.simulated_revision IS NULL THEN 'gone' WHEN differs.in_question THEN 'changed' END,
       NOT differs.in_question AND n.content -> 'message' <> t.content -> 'message',
       p.shown_revision, p.shown_audit, about.supplier_id, about.contract_id, about.invoice_id, about.line_id,
       coalesce(about.currency, other.currency, 'EUR')
FROM paired p
LEFT JOIN finding_revision n ON n.org_id = p.org_id AND n.id = p.now_revision
LEFT JOIN finding_revision t ON t.org_id = p.org_id AND t.id = p.simulated_revision
CROSS JOIN LATERAL (
  -- What is asked, of what, and how much; not the sentence, which may name the threshold.
  SELECT (n.class, n.confidence, n.amount_at_stake, n.days_unsupported, n.content -> 'allocations')
         IS DISTINCT FROM (t.class, t.confidence, t.amount_at_stake, t.days_unsupported, t.content -> 'allocations') AS in_question
) differs
-- Its own subject alone, as in the list of findings: one that asks about the days of a person at two contractors names neither.
LEFT JOIN LATERAL (
  SELECT m.supplier_id, m.contract_id, m.invoice_id, m.line_id, coalesce(i.currency, c.currency) AS currency
  FROM finding_subject m
  LEFT JOIN invoice i ON i.org_id = m.org_id AND i.id = m.invoice_id
  LEFT JOIN contract c ON c.org_id = m.org_id AND c.id = m.contract_id
  WHERE m.org_id = p.org_id AND m.audit_id = p.shown_audit AND m.revision_id = p.shown_revision AND m.main
    AND ($1::bigint[] IS NULL OR m.contract_id = ANY ($1))
  ORDER BY m.invoice_id, m.line_id
  LIMIT 1
) about ON true
LEFT JOIN LATERAL (
  SELECT coalesce(i.currency, c.currency) AS currency
  FROM finding_subject m
  LEFT JOIN invoice i ON i.org_id = m.org_id AND i.id = m.invoice_id
  LEFT JOIN contract c ON c.org_id = m.org_id AND c.id = m.contract_id
  WHERE m.org_id = p.org_id AND m.audit_id = p.shown_audit AND m.revision_id = p.shown_revision
  ORDER BY m.invoice_id, m.line_id
  LIMIT 1
) other ON true
