-- What contractor $1 may declare: its deliverables, and its billed lines that are for none, on contracts that ask for a declaration
-- or are billed by time. $2 today: the policy in force. The declaration that speaks of each is the latest signed of those in
-- force that name it, its line or its invoice, or whose period holds it. $3 and $4: one deliverable or one line only.
WITH own AS (
  SELECT c.org_id, c.id, c.contract_key, c.contract_ref, c.title, c.ai_policy, c.price_form, c.advance_allowed,
         c.ai_policy_notified_on AS notified_on,
         -- A clause that nothing binds asks for nothing: declaring stays open.
         CASE WHEN c.ai_policy = 'unspecified' OR c.ai_policy_binding_ref IS NULL THEN 'no'
              ELSE coalesce(c.ai_declaration_required, 'no') END AS required
  FROM contract c
  WHERE c.supplier_id = $1
    AND (c.price_form IN ('time', 'mixed') OR coalesce(c.ai_declaration_required, 'no') <> 'no')
    AND NOT EXISTS (SELECT FROM contract o
                    WHERE o.org_id = c.org_id AND o.contract_key = c.contract_key AND o.supplier_id IS DISTINCT FROM c.supplier_id)
), billed AS (
  SELECT l.org_id, l.id, l.ref, l.name, l.net, l.billed_unit, l.billed_days, l.billed_hours, l.period_start, l.period_end,
         i.id AS invoice_id, i.ref AS invoice_ref, i.number, i.number_key, i.issue_date, o.id AS contract_id,
         -- The work was over by then; what may be billed in advance may be done after its invoice.
         coalesce(l.period_end, CASE WHEN o.advance_allowed IS NOT TRUE THEN i.issue_date END) AS over_on
  FROM own o
  JOIN invoice i ON i.org_id = o.org_id AND i.contract_id = o.id AND i.supplier_id = $1 AND i.state = 'current' AND i.direction = 1
  JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  WHERE coalesce(l.net, l.billed_days, 0) >= 0
), part AS (
  -- The part of a line for a deliverable: all of it, unless its ties name others or say how many days.
  SELECT b.org_id, t.deliverable_id, b.id AS line_id,
         CASE WHEN count(*) FILTER (WHERE t.days IS NULL) = 0 AND t.whole > 1 THEN sum(t.days)
              WHEN t.whole = 1 THEN b.billed_days END AS days,
         CASE WHEN count(*) FILTER (WHERE t.days IS NULL) = 0 AND t.whole > 1 THEN b.billed_hours * sum(t.days) / nullif(b.billed_days, 0)
              WHEN t.whole = 1 THEN b.billed_hours END AS hours
  FROM billed b
  JOIN LATERAL (
    SELECT k.deliverable_id, k.days,
           (SELECT count(DISTINCT o.deliverable_id) FROM line_tie o
            WHERE o.org_id = b.org_id AND o.line_id = b.id AND o.deliverable_id IS NOT NULL) AS whole
    FROM line_tie k
    WHERE k.org_id = b.org_id AND k.line_id = b.id AND k.deliverable_id IS NOT NULL
  ) t ON true
  GROUP BY b.org_id, t.deliverable_id, b.id, b.billed_days, b.billed_hours, t.whole
), target AS (
  SELECT 'deliverable:' || v.id AS id, v.org_id, o.id AS contract_id, v.id AS deliverable_id, NULL::bigint AS only_line_id,
         v.deliverable_ref || ' · ' || v.title AS label, v.delivered_on AS on_date,
         v.delivered_on IS NOT NULL AND coalesce(v.acceptance, 'pending') = 'pending' AS awaits
  FROM own o
  JOIN deliverable v ON v.org_id = o.org_id AND v.contract_key = o.contract_key
  WHERE $4::bigint IS NULL AND ($3::bigint IS NULL OR v.id = $3)
  UNION ALL
  SELECT 'line:' || b.id, b.org_id, b.contract_id, NULL, b.id, b.invoice_ref || ' · ' || b.ref || coalesce(' · ' || b.name, ''), b.issue_date, false
  FROM billed b
  WHERE $3::bigint IS NULL AND ($4::bigint IS NULL OR b.id = $4) AND b.billed_unit IN ('day', 'hour')
    AND NOT EXISTS (SELECT FROM part p WHERE p.org_id = b.org_id AND p.line_id = b.id)
), sum_of AS (
  SELECT t.id, CASE WHEN count(m.over_on) = count(*) THEN max(m.over_on) END AS over_on,
         CASE WHEN count(m.days) = count(*) THEN sum(m.days) END AS days, CASE WHEN count(m.hours) = count(*) THEN sum(m.hours) END AS hours,
         CASE WHEN count(*) = 1 THEN min(m.line_id) END AS line_id, array_agg(m.line_id) AS line_ids
  FROM target t
  JOIN LATERAL (
    SELECT p.line_id, p.days, p.hours, b.over_on
    FROM part p JOIN billed b ON b.org_id = p.org_id AND b.id = p.line_id
    WHERE p.org_id = t.org_id AND p.deliverable_id = t.deliverable_id
    UNION ALL
    SELECT b.id, b.billed_days, b.billed_hours, b.over_on FROM billed b WHERE b.org_id = t.org_id AND b.id = t.only_line_id
  ) m ON true
  GROUP BY t.id
), in_force AS (
  SELECT a.*
  FROM own o
  JOIN ai_declaration a ON a.org_id = o.org_id AND a.contract_key = o.contract_key
  WHERE NOT EXISTS (SELECT FROM ai_declaration later
                    WHERE later.org_id = a.org_id AND later.contract_key = a.contract_key AND later.supersedes = a.declaration_key)
), told AS (
  SELECT DISTINCT ON (t.id) t.id, a.declaration_key, a.contract_key
  FROM target t
  JOIN own o ON o.org_id = t.org_id AND o.id = t.contract_id
  LEFT JOIN deliverable v ON v.org_id = t.org_id AND v.id = t.deliverable_id
  LEFT JOIN sum_of s ON s.id = t.id
  JOIN in_force a ON a.org_id = t.org_id AND a.contract_key = o.contract_key
  LEFT JOIN LATERAL (
    SELECT true AS is_one
    FROM billed b
    WHERE b.org_id = t.org_id AND b.id = ANY (s.line_ids)
      AND (a.number_key IS NULL OR a.number_key = b.number_key) AND (a.line_id IS NULL OR a.line_id = b.ref)
      AND (a.number_key IS NOT NULL
           OR (coalesce(a.period_start, '-infinity') <= coalesce(b.period_end, b.period_start, b.issue_date)
               AND coalesce(a.period_end, 'infinity') >= coalesce(b.period_start, b.period_end, b.issue_date)))
    LIMIT 1
  ) line ON true
  WHERE CASE WHEN a.deliverable_key IS NOT NULL THEN a.deliverable_key = v.deliverable_key
             WHEN line.is_one THEN true
             ELSE a.number_key IS NULL AND v.id IS NOT NULL
                  AND coalesce(a.period_start, '-infinity') <= coalesce(v.period_end, v.period_start, v.delivered_on, v.due_on)
                  AND coalesce(a.period_end, 'infinity') >= coalesce(v.period_start, v.period_end, v.delivered_on, v.due_on) END
  ORDER BY t.id, (a.deliverable_key IS NOT NULL) DESC, (a.line_id IS NOT NULL) DESC, a.signed_at DESC, a.id DESC
), stated AS (
  SELECT t.id, t.contract_key, t.declaration_key, bool_or(a.ai_use = 'used') AS uses, max(a.human_hours) AS hours
  FROM told t
  JOIN ai_declaration a ON a.contract_key = t.contract_key AND a.declaration_key = t.declaration_key
  GROUP BY t.id, t.contract_key, t.declaration_key
)
SELECT t.id, t.label, o.id AS "contractId", o.contract_ref AS "contractRef", o.title AS "contractTitle",
       v.id AS "deliverableId", v.deliverable_ref AS "deliverableRef", v.title AS "deliverableTitle", v.type AS "deliverableType",
       b.invoice_id AS "invoiceId", b.invoice_ref AS "invoiceRef", b.number, b.issue_date AS "issueDate", b.id AS "lineId", b.ref AS "lineRef",
       b.name AS "lineName", trim_scale(round(s.hours, 2)) AS "billedHours", trim_scale(round(s.days, 2)) AS "billedDays",
       due.due, stated.contract_key AS "toldContractKey", stated.declaration_key AS "toldRef", o.ai_policy AS "aiPolicy", bound.required,
       coalesce((SELECT json_agg(json_build_object('tool', p.tool, 'allowed', p.allowed) ORDER BY p.tool COLLATE "C", p.id, p.setting_id)
                 FROM standing_policy_row p
                 WHERE p.org_id = t.org_id AND (p.contract_key = o.contract_key OR p.contract_key IS NULL)
                   AND p.valid_from <= $2::date AND coalesce(p.valid_to, 'infinity') >= $2::date), '[]') AS tools
FROM target t
JOIN own o ON o.org_id = t.org_id AND o.id = t.contract_id
LEFT JOIN deliverable v ON v.org_id = t.org_id AND v.id = t.deliverable_id
LEFT JOIN sum_of s ON s.id = t.id
LEFT JOIN billed b ON b.org_id = t.org_id AND b.id = s.line_id
LEFT JOIN stated ON stated.id = t.id
CROSS JOIN LATERAL (
  -- A clause that came after the work asks for nothing of it.
  SELECT CASE WHEN CASE WHEN s.id IS NULL THEN coalesce(v.period_end, v.delivered_on) ELSE s.over_on END < o.notified_on THEN 'no'
              ELSE o.required END AS required
) bound
CROSS JOIN LATERAL (
  -- What is billed, or delivered and not yet decided on. Where the contract asks for hours, a declaration of use on work billed
  -- by time that gives none leaves it due.
  SELECT bound.required <> 'no' AND (s.id IS NOT NULL OR t.awaits)
         AND (stated.id IS NULL
              OR (bound.required = 'with_hours' AND o.price_form IN ('time', 'mixed') AND stated.uses AND stated.hours IS NULL)) AS due
) due
ORDER BY due.due DESC, t.on_date DESC NULLS LAST, t.id COLLATE "C"
LIMIT 500
