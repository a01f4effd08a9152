-- Deliverables that were assessed, with what their files measure, the traces in them, and the earlier ones that the audit found them to
-- take up (L6).
WITH reused AS MATERIALIZED (
  SELECT r.content #>> '{subject,contract}' AS contract_ref, r.content #>> '{subject,deliverable}' AS deliverable_ref,
         jsonb_agg(jsonb_build_object('deliverableRef', o.other -> 'deliverable', 'contractRef', o.other -> 'contract', 'file', o.other -> 'file',
                                      'containment', coalesce((o.other ->> 'containment')::numeric, 1))
                   ORDER BY f.key COLLATE "C", o.nth) AS others
  FROM audit_finding a
  JOIN finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id
  JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id AND f.code = 'L6'
  CROSS JOIN LATERAL jsonb_array_elements(r.content #> '{values,others}') WITH ORDINALITY AS o (other, nth)
  WHERE a.audit_id = (SELECT current_setting('app.audit_id')::bigint)
  GROUP BY 1, 2
)
SELECT d.deliverable_ref AS "deliverableRef", d.contract_ref AS "contractRef", d.file, e.effort, e.billed_days AS "billedDays",
       e.days_unsupported AS "daysUnsupported", e.ai_declaration AS "aiDeclaration", e.tail_share AS "tailShare", d.type,
       w.complexity, w.complexity_by AS "complexityBy", d.size, d.size_unit AS "sizeUnit", e.size_beside AS "sizeBeside", e.opinions, f.files,
       f.traces AS "aiTraces", coalesce(u.others, '[]') AS "reusedFrom"
FROM deliverable d
JOIN document r ON r.org_id = d.org_id AND r.id = d.document_id
JOIN agreed_work w ON w.org_id = d.org_id AND w.deliverable_id = d.id
JOIN deliverable_effort e ON e.org_id = d.org_id AND e.deliverable_id = d.id
 AND e.audit_id = (SELECT current_setting('app.audit_id')::bigint)
CROSS JOIN LATERAL (
  SELECT coalesce(json_agg(json_build_object('file', x.file, 'measured', v.measured,
                                             'notMeasured', CASE WHEN v.document_id IS NOT NULL THEN v.not_measured
                                                                 WHEN o.refusal IS NULL THEN 'not-a-deliverable' ELSE 'refused' END)
                           ORDER BY x.file COLLATE "C"), '[]') AS files,
         coalesce(jsonb_path_query_array(jsonb_agg(t.traces ORDER BY x.file COLLATE "C") FILTER (WHERE t.traces IS NOT NULL), '$[*][*]'), '[]') AS traces
  -- Under the first of the names that its register gives: the same bytes may have been read under another.
  FROM (SELECT DISTINCT ON (x.document_id) x.document_id, n.file
        FROM deliverable_file x
        JOIN document n ON n.org_id = x.org_id AND n.id = x.named_id
        WHERE x.org_id = d.org_id AND x.deliverable_id = d.id
        ORDER BY x.document_id, n.file COLLATE "C") x
  JOIN document o ON o.org_id = d.org_id AND o.id = x.document_id
  LEFT JOIN document_evidence v ON v.org_id = o.org_id AND v.document_id = o.id
  LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_set(t.trace, '{at,file}', to_jsonb(x.file)) ORDER BY t.nth) AS traces
                     FROM jsonb_array_elements(v.traces) WITH ORDINALITY AS t (trace, nth)) t ON true
) f
LEFT JOIN reused u ON u.contract_ref = d.contract_ref AND u.deliverable_ref = d.deliverable_ref
ORDER BY d.contract_ref COLLATE "C", d.deliverable_ref COLLATE "C", r.file COLLATE "C", d.id
