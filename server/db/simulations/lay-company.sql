-- What the other rules ($2 is the rule tried out) ask in the current audit ($1), beside which its weak findings are shown.
INSERT INTO found (org_id, key, rule, code, subject_key, rule_version, content_hash, class, confidence, visible, topic, content)
SELECT r.org_id, f.key, f.rule, f.code, f.subject_key, r.rule_version, r.content_hash, r.class, r.confidence, true, r.topic, r.content
FROM public.shown_finding s
JOIN public.finding_revision r ON r.org_id = s.org_id AND r.id = s.revision_id
JOIN public.finding f ON f.org_id = r.org_id AND f.id = r.finding_id
WHERE s.audit_id = $1 AND s.class <> 'weak' AND s.topic <> 'buyer_duty' AND f.rule <> $2
  AND EXISTS (SELECT FROM found w WHERE w.class = 'weak')
