-- The visible findings of this audit and what each is about, as rows of the organisation.
INSERT INTO shown_finding (org_id, audit_id, revision_id, finding_id, code, class, topic, audience, to_buyer, to_supplier, stake_order)
SELECT a.org_id, a.audit_id, r.id, r.finding_id, f.code, r.class, r.topic, said.audience,
       said.audience && ARRAY['buyer', 'procurement', 'legal'],
       'supplier' = ANY (said.audience) AND jsonb_typeof(r.content -> 'supplierMessage') = 'object',
       (coalesce(r.amount_at_stake, 0) * 100)::bigint
FROM audit_finding a
JOIN finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id AND r.visible
JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id
CROSS JOIN LATERAL (SELECT ARRAY(SELECT jsonb_array_elements_text(r.content -> 'audience')) AS audience) said
WHERE a.audit_id = (SELECT current_setting('app.audit_id')::bigint);
