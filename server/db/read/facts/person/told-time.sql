-- How much of what a person recorded has a narrative, by contractor.
SELECT t.person_key AS key, t.supplier_key AS "supplierKey", count(*)::int AS entries, count(t.words)::int AS told,
       coalesce(sum(t.days) FILTER (WHERE t.words IS NOT NULL), 0) AS "toldDays",
       (count(*) FILTER (WHERE t.words IS NOT NULL AND t.days IS NULL))::int AS unconverted
FROM scope_person s
JOIN told_entry t ON t.org_id = s.org_id AND t.person_key = s.key
GROUP BY t.person_key, t.supplier_key
ORDER BY t.person_key, t.supplier_key
