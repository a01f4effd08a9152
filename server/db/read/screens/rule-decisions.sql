-- What was decided of the findings of audit $1, by rule, word and reason, in the order in which it was decided: of several decisions
-- on one finding the last. `asks`: it is read by itself, or would be if its rule were not too loud. Of one day, by path and row:
-- whichever file was received first.
WITH last AS (
  SELECT DISTINCT ON (d.org_id, d.finding_id) d.org_id, d.finding_id, d.decision, d.reason,
         ARRAY[coalesce(d.decided_on::text, ''), f.file, lpad(d.row_no::text, 10, '0')] COLLATE "C" AS place
  FROM decision d
  JOIN document f ON f.org_id = d.org_id AND f.id = d.document_id
  ORDER BY d.org_id, d.finding_id, d.decided_on DESC NULLS LAST, f.file COLLATE "C" DESC, d.row_no DESC, d.id DESC
)
SELECT f.code, l.decision, l.reason, asks.yes AS asks, count(*)::integer AS findings
FROM last l
JOIN finding f ON f.org_id = l.org_id AND f.key = l.finding_id
JOIN finding_revision r ON r.org_id = f.org_id AND r.finding_id = f.id
JOIN audit_finding a ON a.org_id = r.org_id AND a.revision_id = r.id AND a.audit_id = $1
CROSS JOIN LATERAL (SELECT (r.visible AND r.class <> 'weak') OR r.content ? 'demoted' AS yes) asks
WHERE asks.yes OR r.class = 'weak'
GROUP BY f.code, l.decision, l.reason, asks.yes
ORDER BY min(l.place), f.code COLLATE "C", l.decision COLLATE "C", l.reason COLLATE "C", asks.yes
