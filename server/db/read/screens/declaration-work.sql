-- When the work of declaration $2 of contract $1 was done, as it says itself or as its deliverable does, and what its contract asks.
-- Nothing tells the contract of a reference that several firms hold.
SELECT coalesce(min(a.period_start), min(v.period_start)) AS "from", coalesce(max(a.period_end), max(v.period_end)) AS "to",
       max(v.delivered_on) AS "finishedBy",
       CASE WHEN count(DISTINCT c.id) = 1 THEN min(c.start_date) END AS "begins",
       CASE WHEN count(DISTINCT c.id) = 1 THEN coalesce(min(c.ai_declaration_required), 'no') END AS asked
FROM ai_declaration a
LEFT JOIN contract c ON c.org_id = a.org_id AND c.contract_key = a.contract_key
LEFT JOIN deliverable v ON v.org_id = a.org_id AND v.contract_key = a.contract_key AND v.deliverable_key = a.deliverable_key
WHERE a.contract_key = $1 AND a.declaration_key = $2
