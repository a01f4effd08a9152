-- What was decided last of the findings of audit $1, by rule, word and reason, in the order in which it was decided. `asks`: it is
-- read by itself, or would be if its rule were not too loud.
SELECT f.code, l.decision, l.reason, asks.yes AS asks, count(*)::integer AS findings
FROM standing_decision l
JOIN finding f ON f.org_id = l.org_id AND f.key = l.finding_key
JOIN finding_revision r ON r.org_id = f.org_id AND r.finding_id = f.id
JOIN audit_finding a ON a.org_id = r.org_id AND a.revision_id = r.id AND a.audit_id = $1
CROSS JOIN LATERAL (SELECT (r.visible AND r.class <> 'weak') OR r.content ? 'demoted' AS yes) asks
WHERE asks.yes OR r.class = 'weak'
GROUP BY f.code, l.decision, l.reason, asks.yes
ORDER BY min(l.place), f.code COLLATE "C", l.decision COLLATE "C", l.reason COLLATE "C", asks.yes
