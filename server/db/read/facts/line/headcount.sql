-- How many people the contract approved at any time in the line's period; null when it has no list.
SELECT s.key,
       CASE WHEN EXISTS (SELECT FROM team_member t WHERE t.org_id = c.org_id AND t.contract_key = c.contract_key) THEN (
         SELECT count(DISTINCT t.person_key)
         FROM team_member t
         WHERE t.org_id = c.org_id AND t.contract_key = c.contract_key
           AND coalesce(t.approved_from, '-infinity') <= coalesce(l.period_end, 'infinity'::date)
           AND coalesce(t.approved_to, 'infinity') >= coalesce(l.period_start, '-infinity'::date)
           AND (k.profiles IS NULL OR t.profile_key = ANY (k.profiles))
       )::int END AS "approvedPeople",
       k.people AS "linkedPeople"
FROM scope_line s
JOIN invoice_line l ON l.org_id = s.org_id AND l.id = s.key
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
LEFT JOIN LATERAL (
  -- A profile is all the names that the rate card gives it.
  SELECT count(DISTINCT t.person_key)::int AS people,
         array_agg(DISTINCT n.profile_key) FILTER (WHERE n.profile_key IS NOT NULL) AS profiles
  FROM line_tie t
  LEFT JOIN rate r ON r.org_id = t.org_id AND r.contract_key = c.contract_key AND t.profile_key = ANY (r.profile_keys)
  CROSS JOIN LATERAL unnest(coalesce(r.profile_keys, ARRAY[t.profile_key])) AS n(profile_key)
  WHERE t.org_id = l.org_id AND t.line_id = l.id
) k ON true
ORDER BY s.key
