-- Where each document stands among all, by path: what decides between two lines that say the same of one day. Ids do not tell:
-- they go by what was imported first.
CREATE TEMP TABLE IF NOT EXISTS document_place (org_id bigint, document_id bigint, place bigint) ON COMMIT DELETE ROWS;
INSERT INTO document_place
SELECT d.org_id, d.id AS document_id, row_number() OVER (ORDER BY d.file COLLATE "C", d.id) AS place FROM document d;
ANALYZE document_place;

-- The subjects of this audit, one table per grain, in the order in which facts stream; and what each declaration covers.
CREATE TEMP TABLE IF NOT EXISTS scope_invoice (org_id bigint, key bigint) ON COMMIT DELETE ROWS;
INSERT INTO scope_invoice
SELECT i.org_id, i.id AS key FROM invoice i;
CREATE UNIQUE INDEX IF NOT EXISTS scope_invoice_by_key ON scope_invoice (org_id, key);

CREATE TEMP TABLE IF NOT EXISTS scope_line (org_id bigint, key bigint) ON COMMIT DELETE ROWS;
INSERT INTO scope_line
SELECT l.org_id, l.id AS key FROM scope_invoice s JOIN invoice_line l ON l.org_id = s.org_id AND l.invoice_id = s.key;
CREATE UNIQUE INDEX IF NOT EXISTS scope_line_by_key ON scope_line (org_id, key);

CREATE TEMP TABLE IF NOT EXISTS scope_contract (org_id bigint, key bigint) ON COMMIT DELETE ROWS;
INSERT INTO scope_contract
SELECT c.org_id, c.id AS key FROM contract c;
CREATE UNIQUE INDEX IF NOT EXISTS scope_contract_by_key ON scope_contract (org_id, key);

-- A supplier that only a link or an event names has nothing to be asked about.
CREATE TEMP TABLE IF NOT EXISTS scope_supplier (org_id bigint, key bigint) ON COMMIT DELETE ROWS;
INSERT INTO scope_supplier
SELECT i.org_id, i.supplier_id AS key FROM invoice i WHERE i.supplier_id IS NOT NULL
UNION
SELECT c.org_id, c.supplier_id FROM contract c WHERE c.supplier_id IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS scope_supplier_by_key ON scope_supplier (org_id, key);

CREATE TEMP TABLE IF NOT EXISTS scope_person (org_id bigint, key text COLLATE "C") ON COMMIT DELETE ROWS;
INSERT INTO scope_person
SELECT p.org_id, p.person_key COLLATE "C" AS key FROM person_day p
UNION
SELECT t.org_id, t.person_key COLLATE "C" FROM line_tie t WHERE t.person_key IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS scope_person_by_key ON scope_person (org_id, key);

-- A deliverable of a contract reference that several firms hold is of the one that bills it. Until one does, nothing tells whose it
-- is, and nobody is asked.
CREATE TEMP TABLE IF NOT EXISTS scope_deliverable (org_id bigint, key bigint, contract_id bigint) ON COMMIT DELETE ROWS;
INSERT INTO scope_deliverable
SELECT d.org_id, d.id AS key, CASE WHEN count(DISTINCT c.id) = 1 THEN min(c.id) ELSE b.contract_id END AS contract_id
FROM deliverable d
JOIN contract c ON c.org_id = d.org_id AND c.contract_key = d.contract_key
LEFT JOIN (
  SELECT t.org_id, t.target_id, min(i.contract_id) AS contract_id
  FROM line_share t
  JOIN invoice_line l ON l.org_id = t.org_id AND l.id = t.line_id
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  WHERE t.kind = 'deliverable'
  GROUP BY t.org_id, t.target_id
  HAVING count(DISTINCT i.contract_id) = 1
) b ON b.org_id = d.org_id AND b.target_id = d.id
GROUP BY d.org_id, d.id, b.contract_id
HAVING count(DISTINCT c.id) = 1 OR b.contract_id IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS scope_deliverable_by_key ON scope_deliverable (org_id, key);

CREATE TEMP TABLE IF NOT EXISTS scope_declaration (org_id bigint, key bigint) ON COMMIT DELETE ROWS;
INSERT INTO scope_declaration
SELECT a.org_id, min(a.id) AS key
FROM ai_declaration a
WHERE NOT EXISTS (SELECT FROM ai_declaration x
                  WHERE x.org_id = a.org_id AND x.contract_key = a.contract_key AND x.supersedes = a.declaration_key)
GROUP BY a.org_id, a.contract_key, a.declaration_key;
CREATE UNIQUE INDEX IF NOT EXISTS scope_declaration_by_key ON scope_declaration (org_id, key);

-- A declaration covers the line it names, all lines of the invoice it names and what gives back of that invoice, the lines of
-- its deliverable in its period; one that names none of these covers the lines of its contract worked in its period.
-- `deliverable_ids`: only the parts of the line for those deliverables; null is the whole line.
CREATE TEMP TABLE IF NOT EXISTS declaration_line (
  org_id bigint, key bigint, line_id bigint, deliverable_ids bigint[]
) ON COMMIT DELETE ROWS;
INSERT INTO declaration_line
WITH declared AS (
  SELECT a.org_id, k.key, c.id AS contract_id, a.number_key, a.line_id, a.deliverable_key, a.period_start, a.period_end,
         a.number_key IS NOT NULL AS by_invoice, a.deliverable_key IS NOT NULL AS by_deliverable
  FROM scope_declaration k
  JOIN ai_declaration first ON first.org_id = k.org_id AND first.id = k.key
  JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key
   AND a.declaration_key = first.declaration_key
  JOIN contract c ON c.org_id = a.org_id AND c.contract_key = a.contract_key
)
SELECT d.org_id, d.key, l.id AS line_id,
       CASE WHEN bool_or(NOT d.by_deliverable AND (d.by_invoice OR s.target_id IS NULL)) THEN NULL
            WHEN bool_and(NOT d.by_deliverable) AND count(DISTINCT s.target_id) = max(s.targets) THEN NULL
            ELSE array_agg(DISTINCT s.target_id) END AS deliverable_ids
FROM declared d
JOIN invoice i ON i.org_id = d.org_id AND i.contract_id = d.contract_id
 AND (d.number_key IS NULL OR i.number_key = d.number_key OR d.number_key = ANY (i.preceding_keys))
JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
 AND (d.number_key IS NULL OR i.number_key = d.number_key OR i.direction = -1 OR l.net < 0)
 -- What gives back numbers its own lines: those of the person of the line that is named, or of nobody.
 AND (d.line_id IS NULL OR (l.ref = d.line_id AND (d.number_key IS NULL OR i.number_key = d.number_key))
      OR (d.number_key IS NOT NULL AND (i.direction = -1 OR l.net < 0)
          AND (NOT EXISTS (SELECT FROM line_share mine
                           WHERE mine.org_id = l.org_id AND mine.line_id = l.id AND mine.kind = 'who' AND mine.person_key IS NOT NULL)
               OR EXISTS (SELECT FROM invoice o
                          JOIN invoice_line named ON named.org_id = o.org_id AND named.invoice_id = o.id AND named.ref = d.line_id
                          JOIN line_share theirs ON theirs.org_id = o.org_id AND theirs.line_id = named.id AND theirs.kind = 'who'
                          JOIN line_share mine ON mine.org_id = o.org_id AND mine.line_id = l.id AND mine.kind = 'who'
                           AND mine.who = theirs.who
                          WHERE o.org_id = d.org_id AND o.contract_id = d.contract_id AND o.number_key = d.number_key))))
 AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
LEFT JOIN line_share s ON s.org_id = l.org_id AND s.line_id = l.id AND s.kind = 'deliverable'
LEFT JOIN deliverable v ON v.org_id = s.org_id AND v.id = s.target_id
CROSS JOIN LATERAL (
  SELECT coalesce(v.period_start, v.period_end) AS starts, coalesce(v.period_end, v.period_start) AS ends
) planned
CROSS JOIN LATERAL (
  -- When the work was done: the line says, unless what it says is outside the period of its deliverable.
  SELECT l.period_start IS NOT NULL AND l.period_end IS NOT NULL
         AND (planned.starts IS NULL OR s.how = 'only-candidate' OR (d.by_deliverable AND l.period_from = 'line')
              OR (l.period_start <= planned.ends AND l.period_end >= planned.starts)) AS by_line
) work
WHERE (NOT d.by_deliverable OR v.deliverable_key = d.deliverable_key)
  AND (d.by_invoice
       -- Work without any date is covered by a declaration that names its deliverable.
       OR (coalesce(d.period_start, '-infinity') <= CASE WHEN work.by_line THEN l.period_end
             ELSE coalesce(planned.ends, CASE WHEN d.by_deliverable THEN 'infinity'::date ELSE i.issue_date END) END
           AND coalesce(d.period_end, 'infinity') >= CASE WHEN work.by_line THEN l.period_start
             ELSE coalesce(planned.starts, CASE WHEN d.by_deliverable THEN '-infinity'::date ELSE i.issue_date END) END))
GROUP BY d.org_id, d.key, l.id;
CREATE INDEX IF NOT EXISTS declaration_line_by_line_id ON declaration_line (org_id, line_id);
CREATE INDEX IF NOT EXISTS declaration_line_by_key ON declaration_line (org_id, key);

CREATE TEMP TABLE IF NOT EXISTS declaration_deliverable (org_id bigint, key bigint, deliverable_id bigint) ON COMMIT DELETE ROWS;
INSERT INTO declaration_deliverable
SELECT DISTINCT a.org_id, k.key, v.id AS deliverable_id
FROM scope_declaration k
JOIN ai_declaration first ON first.org_id = k.org_id AND first.id = k.key
JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key
 AND a.declaration_key = first.declaration_key
JOIN deliverable v ON v.org_id = a.org_id AND v.contract_key = a.contract_key
WHERE v.deliverable_key = a.deliverable_key
   OR (a.deliverable_key IS NULL AND a.number_key IS NULL
       AND coalesce(a.period_start, '-infinity') <= coalesce(v.period_end, v.period_start, v.delivered_on, v.due_on)
       AND coalesce(a.period_end, 'infinity') >= coalesce(v.period_start, v.period_end, v.delivered_on, v.due_on))
UNION
SELECT DISTINCT dl.org_id, dl.key, t.target_id
FROM declaration_line dl
JOIN line_share t ON t.org_id = dl.org_id AND t.line_id = dl.line_id AND t.kind = 'deliverable'
 AND (dl.deliverable_ids IS NULL OR t.target_id = ANY (dl.deliverable_ids));
CREATE INDEX IF NOT EXISTS declaration_deliverable_by_deliverable_id ON declaration_deliverable (org_id, deliverable_id);

-- Who a line bills, one row a line and person: what T1, D4, R4, C4 and C8 compare. `who` is the person, else the profile;
-- `place` orders lines by the path of their file, then as they stand in it (the number of a line in its document is the end of
-- its id).
CREATE TEMP TABLE IF NOT EXISTS line_part (
  org_id bigint, line_id bigint, invoice_id bigint, contract_id bigint, person_key text, person_name text, profile text,
  profile_key text, who text, how text, days numeric, period_start date, period_end date, issue_date date, invoice_ref text,
  line_ref text, position integer, state text, direction smallint, place bigint
) ON COMMIT DELETE ROWS;
INSERT INTO line_part
SELECT l.org_id, l.id AS line_id, i.id AS invoice_id, i.contract_id, t.person_key, t.person_name, t.profile, t.profile_key, t.who,
       t.how, i.direction * t.days AS days, l.period_start, l.period_end, i.issue_date, i.ref AS invoice_ref, l.ref AS line_ref,
       l.position, i.state, i.direction, (p.place << 24) + l.id % (1 << 24) AS place
FROM invoice_line l
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.contract_id IS NOT NULL
JOIN document_place p ON p.org_id = i.org_id AND p.document_id = i.document_id
JOIN line_share t ON t.org_id = l.org_id AND t.line_id = l.id AND t.kind = 'who'
WHERE l.billed_unit IN ('day', 'hour') AND l.period_start IS NOT NULL AND l.period_end IS NOT NULL
  AND (l.line_status IS NULL OR l.line_status = 'DETAIL');
CREATE INDEX IF NOT EXISTS line_part_by_line_id ON line_part (org_id, line_id);
CREATE INDEX IF NOT EXISTS line_part_by_contract_id_person_key ON line_part (org_id, contract_id, person_key, period_start);
CREATE INDEX IF NOT EXISTS line_part_by_contract_id_who ON line_part (org_id, contract_id, who);
ANALYZE scope_invoice, scope_line, scope_contract, scope_supplier, scope_person, scope_deliverable, scope_declaration, declaration_line,
        declaration_deliverable, line_part;
