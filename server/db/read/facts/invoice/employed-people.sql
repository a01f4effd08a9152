-- The people whom each current invoice bills, with their employer, whether it holds the contract, and what the register of
-- subcontractors says of it. Firms are compared by SIREN: one firm may give the SIRET of any of its establishments.
WITH firm AS (
  SELECT t.org_id, t.contract_key, t.person_key, t.approved_from, t.approved_to, t.employer_name,
         left(substring(regexp_replace(t.employer_siret, '[^0-9]', '', 'g') FROM '^(?:\d{9}|\d{14})$'), 9) AS siren,
         json_build_object('file', d.file, 'sheet', t.sheet, 'line', t.row_no) AS place
  FROM (SELECT DISTINCT c.org_id, c.contract_key
        FROM scope_invoice s
        JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
        JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id) own
  JOIN team_member t ON t.org_id = own.org_id AND t.contract_key = own.contract_key
  JOIN document d ON d.org_id = t.org_id AND d.id = t.document_id
), holder AS (
  -- Firms of one group hold one contract together.
  SELECT DISTINCT c.org_id, c.contract_key, a.value AS siren
  FROM contract c
  JOIN supplier_alias a ON a.org_id = c.org_id AND a.supplier_id = c.supplier_id AND a.kind = 'siren'
), registered AS (
  SELECT s.org_id, s.contract_key, left(regexp_replace(s.siret, '[^0-9]', '', 'g'), 9) AS siren, min(s.accepted_on) AS accepted_on,
         min(s.declared_on) AS declared_on,
         (array_agg(json_build_object('file', d.file, 'sheet', s.sheet, 'line', s.row_no) ORDER BY s.row_no, d.file COLLATE "C"))[1] AS place
  FROM subcontractor s
  JOIN document d ON d.org_id = s.org_id AND d.id = s.document_id
  GROUP BY s.org_id, s.contract_key, left(regexp_replace(s.siret, '[^0-9]', '', 'g'), 9)
), billed AS (
  SELECT s.key, i.org_id, i.contract_id, c.contract_key, w.person_key, min(w.person_name) AS person_name,
         bool_and(w.how = 'only-candidate') AS guessed,
         CASE WHEN count(l.period_start) = count(*) THEN min(l.period_start) END AS period_start,
         CASE WHEN count(l.period_end) = count(*) THEN max(l.period_end) END AS period_end
  FROM scope_invoice s
  JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key AND i.state = 'current' AND i.direction = 1
  JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
   AND coalesce(l.net, 0) >= 0
  LEFT JOIN line_share w ON w.org_id = l.org_id AND w.line_id = l.id AND w.kind = 'who' AND w.person_key IS NOT NULL
  WHERE w.person_key IS NOT NULL OR l.billed_unit IN ('day', 'hour')
  GROUP BY s.key, i.org_id, i.contract_id, c.contract_key, w.person_key
), dated AS (
  SELECT b.*, coalesce(d.first, b.period_start) AS first_date, coalesce(d.last, b.period_end) AS last_date, d.first IS NOT NULL AS is_recorded
  FROM billed b
  LEFT JOIN LATERAL (
    SELECT min(p.work_date) AS first, max(p.work_date) AS last
    FROM person_day p
    WHERE p.org_id = b.org_id AND p.contract_id = b.contract_id AND p.person_key = b.person_key
      AND p.work_date BETWEEN b.period_start AND b.period_end AND p.days IS DISTINCT FROM 0
  ) d ON true
), employed AS (
  SELECT d.key, d.org_id, d.contract_key, d.person_key, d.person_name, d.guessed, d.first_date, d.last_date, d.is_recorded,
         array_agg(DISTINCT f.siren) FILTER (WHERE f.siren IS NOT NULL) AS employers, min(f.employer_name) AS employer_name,
         CASE WHEN count(DISTINCT f.siren) = 1 AND count(f.siren) = count(*) THEN min(f.siren) END AS siren,
         json_agg(f.place ORDER BY (f.place ->> 'line')::int, f.place ->> 'file' COLLATE "C") FILTER (WHERE f.place IS NOT NULL) AS places
  FROM dated d
  LEFT JOIN firm f ON f.org_id = d.org_id AND f.contract_key = d.contract_key AND f.person_key = d.person_key
   AND coalesce(f.approved_from, '-infinity') <= coalesce(d.last_date, 'infinity'::date)
   AND coalesce(f.approved_to, 'infinity') >= coalesce(d.first_date, '-infinity'::date)
  GROUP BY d.key, d.org_id, d.contract_key, d.person_key, d.person_name, d.guessed, d.first_date, d.last_date, d.is_recorded
)
SELECT e.key, e.person_key AS "personKey", e.person_name AS "personName", coalesce(e.guessed, false) AS guessed,
       CASE WHEN e.siren IS NOT NULL THEN ARRAY[e.siren] WHEN cardinality(e.employers) > 1 THEN e.employers ELSE '{}' END AS employers,
       e.employer_name AS "employerName",
       CASE WHEN EXISTS (SELECT FROM holder h WHERE h.org_id = e.org_id AND h.contract_key = e.contract_key)
            THEN EXISTS (SELECT FROM holder h WHERE h.org_id = e.org_id AND h.contract_key = e.contract_key AND h.siren = e.siren) END AS "isHolder",
       e.first_date AS "firstWorkDate", e.last_date AS "lastWorkDate", CASE WHEN e.is_recorded THEN 'timesheet' ELSE 'period' END AS "datedBy",
       r.siren IS NOT NULL AS "isRegistered", r.accepted_on AS "acceptedOn", r.declared_on AS "declaredOn",
       EXISTS (SELECT FROM registered x WHERE x.org_id = e.org_id AND x.contract_key = e.contract_key) AS "contractHasRegister",
       EXISTS (SELECT FROM registered x WHERE x.org_id = e.org_id) AS "hasRegister",
       e.places, r.place AS "registerPlace"
FROM employed e
LEFT JOIN registered r ON r.org_id = e.org_id AND r.contract_key = e.contract_key AND r.siren = e.siren
ORDER BY e.key, e.person_key COLLATE "C" NULLS LAST
