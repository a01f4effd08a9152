-- Invoices and lines for which the registers leave a choice, document by document; with what was already answered, so that an
-- answer given about some of them is not lost with the next. Invoices first: what their lines may be tied to follows from them.
CREATE TEMP TABLE IF NOT EXISTS unclear_match (
  org_id bigint, document_id bigint, code text, name text, invoice_ref text, line_ref text, kind text, wording text, candidates json,
  told text, position bigint, place json
) ON COMMIT PRESERVE ROWS;
DELETE FROM unclear_match;

-- The contractor's contracts in force on its dates; where none is, all of them. A credit note waits for what it cites.
WITH unsettled AS (
  SELECT i.org_id, i.id, i.document_id, i.ref, i.supplier_id, i.period_start, i.period_end, i.issue_date, t.value AS told,
         json_strip_nulls(json_build_object('sheet', i.sheet, 'cell', i.cell, 'line', i.line, 'path', i.path)) AS place
  FROM invoice i
  LEFT JOIN told_contract t ON t.org_id = i.org_id AND t.invoice_id = i.id
  WHERE i.state = 'current' AND i.supplier_id IS NOT NULL
    AND ((t.invoice_id IS NULL AND i.contract_id IS NULL) OR (t.invoice_id IS NOT NULL AND i.contract_how IN ('answered', 'none')))
    AND NOT EXISTS (SELECT FROM citation k JOIN giving g ON g.org_id = k.org_id AND g.id = k.invoice_id
                    WHERE k.org_id = i.org_id AND k.invoice_id = i.id)
), choice AS (
  SELECT u.id, c.id AS contract_id, r.contract_ref, r.title,
         (c.start_date <= coalesce(u.period_end, u.issue_date, 'infinity')
          AND coalesce(c.end_date, 'infinity') >= coalesce(u.period_start, u.issue_date, '-infinity')) AS in_force
  FROM unsettled u
  JOIN known_contract c ON c.org_id = u.org_id AND c.supplier_id = u.supplier_id
  JOIN contract r ON r.org_id = c.org_id AND r.id = c.id
), fitting AS (
  SELECT id, contract_ref, min(title) AS title
  FROM (SELECT h.*, bool_or(h.in_force) OVER (PARTITION BY h.id) AS any_in_force FROM choice h) h
  WHERE h.in_force OR NOT h.any_in_force
  GROUP BY id, contract_ref
)
INSERT INTO unclear_match
SELECT u.org_id, u.document_id, 'invoice-contract-unclear', coalesce(n.name, u.ref), coalesce(n.label, u.ref), NULL, 'contract', NULL,
       (SELECT json_agg(json_build_object('value', f.contract_ref, 'label', concat_ws(' · ', f.contract_ref, f.title))
                        ORDER BY f.contract_ref COLLATE "C") FROM fitting f WHERE f.id = u.id),
       u.told, u.id, u.place
FROM unsettled u
LEFT JOIN shared_number n ON n.org_id = u.org_id AND n.invoice_id = u.id
WHERE EXISTS (SELECT FROM fitting f WHERE f.id = u.id);

-- A name that several people of the contract bear, or that shares a word with some of them.
WITH unnamed AS (
  SELECT o.org_id, o.line_id, o.contract_key, o.stated_person_name, o.stated_person_name_key, t.value AS told
  FROM open_line o
  JOIN invoice_line l ON l.org_id = o.org_id AND l.id = o.line_id AND l.billed_unit IN ('day', 'hour')
  LEFT JOIN told_tie t ON t.org_id = o.org_id AND t.line_id = o.line_id AND t.kind = 'person'
  WHERE o.stated_person_key IS NULL AND o.stated_person_name_key <> '' AND o.contract_id IS NOT NULL
    AND (t.line_id IS NOT NULL OR NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.person_key IS NOT NULL))
), person AS (
  SELECT n.line_id, m.person_key, min(m.name) AS name,
         max((m.name_key = n.stated_person_name_key)::int) AS same_name
  FROM unnamed n
  JOIN team_member m ON m.org_id = n.org_id AND m.contract_key = n.contract_key
   AND (m.name_key = n.stated_person_name_key OR string_to_array(m.name_key, ' ') && string_to_array(n.stated_person_name_key, ' '))
  GROUP BY n.line_id, m.person_key
), several AS (
  SELECT line_id, json_agg(json_build_object('value', person_key, 'label', concat_ws(' · ', person_key, name))
                           ORDER BY same_name DESC, person_key COLLATE "C") AS candidates
  FROM person
  GROUP BY line_id
), labelled AS (
  -- A profile that is a synonym of several of the rate card.
  SELECT o.org_id, o.line_id, o.stated_profile AS wording, t.value AS told,
         json_agg(json_build_object('value', c.profile, 'label', c.profile) ORDER BY c.profile COLLATE "C") AS candidates
  FROM open_line o
  JOIN profile_name n ON n.org_id = o.org_id AND n.contract_key = o.contract_key AND n.profile_key = o.stated_profile_key AND n.labels > 1
  JOIN (SELECT DISTINCT org_id, contract_key, profile_keys[1] AS label, profile FROM rate) c
    ON c.org_id = n.org_id AND c.contract_key = n.contract_key AND c.label = n.label
  LEFT JOIN told_tie t ON t.org_id = o.org_id AND t.line_id = o.line_id AND t.kind = 'profile'
  GROUP BY o.org_id, o.line_id, o.stated_profile, t.value
), delivered AS (
  SELECT u.org_id, u.line_id, NULL::text AS wording, t.value AS told, u.candidates
  FROM unclear_deliverable u
  LEFT JOIN told_tie t ON t.org_id = u.org_id AND t.line_id = u.line_id AND t.kind = 'deliverable'
  WHERE t.line_id IS NOT NULL OR NOT EXISTS (SELECT FROM tie WHERE tie.line_id = u.line_id AND tie.deliverable_ref IS NOT NULL)
), asked AS (
  SELECT n.org_id, n.line_id, 'person' AS kind, n.stated_person_name AS wording, n.told, s.candidates
  FROM unnamed n JOIN several s ON s.line_id = n.line_id
  UNION ALL
  SELECT org_id, line_id, 'profile', wording, told, candidates FROM labelled
  UNION ALL
  SELECT org_id, line_id, 'deliverable', wording, told, candidates FROM delivered
)
INSERT INTO unclear_match
SELECT a.org_id, i.document_id, 'line-match-unclear', coalesce(n.name, i.ref) || '/' || l.ref || ' ' || a.kind,
       coalesce(n.label, i.ref), l.ref, a.kind, a.wording,
       a.candidates,
       -- What is no longer among the candidates is asked again.
       CASE WHEN a.told = '' OR EXISTS (SELECT FROM json_array_elements(a.candidates) c WHERE c ->> 'value' = a.told) THEN a.told END,
       l.id,
       json_strip_nulls(json_build_object('sheet', l.sheet, 'cell', l.cell, 'line', l.line, 'path', l.path))
FROM asked a
JOIN invoice_line l ON l.org_id = a.org_id AND l.id = a.line_id
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.state = 'current'
LEFT JOIN shared_number n ON n.org_id = i.org_id AND n.invoice_id = i.id;
