-- What the audit found, against what is known: a finding keeps its identity, a revision is written only when its content
-- is new, and the audit points at the revisions it found.

INSERT INTO finding (org_id, key, rule, code, subject_key)
SELECT f.org_id, f.key, f.rule, f.code, f.subject_key
FROM found f
WHERE NOT EXISTS (SELECT FROM finding k WHERE k.org_id = f.org_id AND k.key = f.key);

-- Kept with what was found: nothing is known yet of how tables filled a moment ago are spread, and a join through them would
-- go through all revisions for each finding.
UPDATE found f SET finding_id = k.id
FROM finding k
WHERE k.org_id = f.org_id AND k.key = f.key;

CREATE TEMP TABLE IF NOT EXISTS new_revision (LIKE found) ON COMMIT PRESERVE ROWS;
INSERT INTO new_revision
SELECT * FROM found f
WHERE NOT EXISTS (SELECT FROM finding_revision r
                  WHERE r.org_id = f.org_id AND r.finding_id = f.finding_id AND r.content_hash = f.content_hash);

INSERT INTO finding_revision (org_id, finding_id, rule_version, content_hash, class, confidence, visible, topic, amount_at_stake,
                              days_unsupported, content)
SELECT n.org_id, n.finding_id, n.rule_version, n.content_hash, n.class, n.confidence, n.visible, n.topic, n.amount_at_stake,
       n.days_unsupported, n.content
FROM new_revision n;

-- An allocation names its invoice by number. Where two invoices of a supplier bear it, the finding's own one is meant, else
-- the first current one: a euro is never put on both. A line is named by its id: where several of the invoice bear it, the
-- finding's own line is meant first, then the others in their order.
WITH allocation AS (
  SELECT n.org_id, r.id AS revision_id, a.ordinal, a.item ->> 'supplier' AS supplier_key, a.item ->> 'invoice' AS invoice_ref,
         a.item ->> 'line' AS line_ref, (a.item ->> 'days')::numeric AS days, (a.item ->> 'amount')::numeric AS amount, n.rung,
         n.invoice_id AS own_invoice_id, n.line_id AS own_line_id
  FROM new_revision n
  JOIN finding_revision r ON r.org_id = n.org_id AND r.finding_id = n.finding_id AND r.content_hash = n.content_hash
  CROSS JOIN LATERAL jsonb_array_elements(n.content -> 'allocations') WITH ORDINALITY AS a (item, ordinal)
), known AS (
  SELECT i.org_id, i.id, i.ref, i.state, i.issue_date, d.file, coalesce(s.key, i.supplier_name, '') AS supplier_key
  FROM invoice i
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  LEFT JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
), placed AS (
  SELECT DISTINCT ON (a.org_id, a.revision_id, a.ordinal) a.*, k.id AS invoice_id
  FROM allocation a
  LEFT JOIN known k ON k.org_id = a.org_id AND k.ref = a.invoice_ref AND k.supplier_key = coalesce(a.supplier_key, '')
  ORDER BY a.org_id, a.revision_id, a.ordinal, (k.id = a.own_invoice_id) DESC NULLS LAST, (k.state = 'current') DESC NULLS LAST,
           k.issue_date, k.file COLLATE "C", k.id
), numbered AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.org_id, p.revision_id, p.invoice_id, p.line_ref ORDER BY p.ordinal) AS nth
  FROM placed p
)
INSERT INTO finding_line (org_id, revision_id, ordinal, supplier_key, invoice_ref, line_ref, invoice_id, line_id, days, amount, rung)
SELECT n.org_id, n.revision_id, n.ordinal, n.supplier_key, n.invoice_ref, n.line_ref, n.invoice_id,
       coalesce(alike.ids[n.nth], alike.ids[1]), n.days, n.amount, n.rung
FROM numbered n
CROSS JOIN LATERAL (
  SELECT array_agg(l.id ORDER BY (l.id = n.own_line_id) DESC NULLS LAST, l.position) AS ids
  FROM invoice_line l
  WHERE l.org_id = n.org_id AND l.invoice_id = n.invoice_id AND l.ref = n.line_ref
) alike;

INSERT INTO audit_finding (org_id, audit_id, revision_id)
SELECT f.org_id, (SELECT current_setting('app.audit_id')::bigint), r.id
FROM found f
JOIN finding_revision r ON r.org_id = f.org_id AND r.finding_id = f.finding_id AND r.content_hash = f.content_hash;
