-- What the audit found, against what is known: a finding keeps its identity, a revision is written only when its content
-- is new, and the audit points at the revisions it found.
INSERT INTO finding (org_id, key, rule, code, subject_key)
SELECT f.org_id, f.key, f.rule, f.code, f.subject_key
FROM found f
WHERE NOT EXISTS (SELECT FROM finding k WHERE k.org_id = f.org_id AND k.key = f.key);

CREATE TEMP TABLE new_revision ON COMMIT DROP AS
SELECT f.*, k.id AS finding_id
FROM found f
JOIN finding k ON k.org_id = f.org_id AND k.key = f.key
WHERE NOT EXISTS (SELECT FROM finding_revision r
                  WHERE r.org_id = f.org_id AND r.finding_id = k.id AND r.content_hash = f.content_hash);

INSERT INTO finding_revision (org_id, finding_id, rule_version, content_hash, class, confidence, visible, topic, amount_at_stake,
                              days_unsupported, content)
SELECT n.org_id, n.finding_id, n.rule_version, n.content_hash, n.class, n.confidence, n.visible, n.topic, n.amount_at_stake,
       n.days_unsupported, n.content
FROM new_revision n;

INSERT INTO finding_line (org_id, revision_id, ordinal, supplier_key, invoice_ref, line_ref, days, amount, rung)
SELECT n.org_id, r.id, a.ordinal, a.item ->> 'supplier', a.item ->> 'invoice', a.item ->> 'line', (a.item ->> 'days')::numeric,
       (a.item ->> 'amount')::numeric, n.rung
FROM new_revision n
JOIN finding_revision r ON r.org_id = n.org_id AND r.finding_id = n.finding_id AND r.content_hash = n.content_hash
CROSS JOIN LATERAL jsonb_array_elements(n.content -> 'allocations') WITH ORDINALITY AS a (item, ordinal);

INSERT INTO audit_finding (org_id, audit_id, revision_id)
SELECT f.org_id, f.audit_id, r.id
FROM found f
JOIN finding k ON k.org_id = f.org_id AND k.key = f.key
JOIN finding_revision r ON r.org_id = f.org_id AND r.finding_id = k.id AND r.content_hash = f.content_hash;

DROP TABLE new_revision;
