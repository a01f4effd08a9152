-- What lines bill of each person, one row a contract and run of calendar months, credits taken off; hours that a contract does
-- not turn into days are told and not counted.
WITH billed AS (
  SELECT n.org_id, n.person_key, n.contract_id, n.line_id, n.days, n.period_start, n.period_end, n.issue_date, n.invoice_ref, n.line_ref,
         n.position, n.place, n.how
  FROM grouped_line n
  WHERE n.person_key IS NOT NULL
  UNION ALL
  SELECT p.org_id, p.person_key, p.contract_id, p.line_id, NULL, p.period_start, p.period_end, p.issue_date, p.invoice_ref, p.line_ref,
         p.position, p.place, p.how
  FROM line_part p
  WHERE p.person_key IS NOT NULL AND p.days IS NULL AND p.state = 'current'
), run AS (
  SELECT b.org_id, b.person_key, b.contract_id, date_trunc('month', b.period_start)::date AS starts,
         date_trunc('month', b.period_end)::date AS ends, coalesce(sum(b.days), 0) AS days,
         count(*) FILTER (WHERE b.days IS NULL) AS unknown_lines, bool_or(l.unit_how = 'wording') IS TRUE AS in_words,
         bool_or(b.how = 'only-candidate') IS TRUE AS guessed,
         to_json((array_agg(json_build_object(
                              'invoice', b.invoice_ref, 'line', b.line_ref,
                              'source', json_strip_nulls(json_build_object('file', d.file, 'sheet', l.sheet, 'cell', l.cell,
                                                                           'line', l.line, 'path', l.path)))
                            ORDER BY b.issue_date, b.invoice_ref COLLATE "C", b.position, b.place))[1:20]) AS lines
  FROM billed b
  JOIN area_line l ON l.org_id = b.org_id AND l.id = b.line_id
  JOIN area_invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  GROUP BY b.org_id, b.person_key, b.contract_id, date_trunc('month', b.period_start), date_trunc('month', b.period_end)
)
SELECT s.key, r.contract_id AS "contractId", r.starts AS "from", r.ends AS "to", r.days, r.unknown_lines::int AS "unknownLines",
       r.in_words AS "inWords", r.guessed, r.lines
FROM scope_person s
JOIN run r ON r.org_id = s.org_id AND r.person_key = s.key
JOIN area_contract c ON c.org_id = r.org_id AND c.id = r.contract_id
ORDER BY s.key, r.starts, r.ends, c.contract_ref COLLATE "C", c.id
