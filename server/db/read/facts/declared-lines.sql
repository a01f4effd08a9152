-- The declarations in force: a newer one takes the place of those that it supersedes.
CREATE TEMP TABLE IF NOT EXISTS area_declaration (org_id bigint, key bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO area_declaration
SELECT a.org_id, min(a.id) AS key
FROM area_statement a
WHERE NOT EXISTS (SELECT FROM ai_declaration x
                  WHERE x.org_id = a.org_id AND x.contract_key = a.contract_key AND x.supersedes = a.declaration_key)
GROUP BY a.org_id, a.contract_key, a.declaration_key;
CREATE UNIQUE INDEX IF NOT EXISTS area_declaration_by_key ON area_declaration (org_id, key);
ANALYZE area_declaration;

-- A declaration covers the line it names, all lines of the invoice it names and what gives back of that invoice, the lines of
-- its deliverable in its period; one that names none of these covers the lines of its contract worked in its period.
-- `deliverable_ids`: only the parts of the line for those deliverables; null is the whole line.
CREATE TEMP TABLE IF NOT EXISTS declaration_line (
  org_id bigint, key bigint, line_id bigint, deliverable_ids bigint[]
) ON COMMIT PRESERVE ROWS;
INSERT INTO declaration_line
WITH declared AS (
  SELECT a.org_id, k.key, c.id AS contract_id, a.number_key, a.line_id, a.deliverable_key, a.period_start, a.period_end,
         a.number_key IS NOT NULL AS by_invoice, a.deliverable_key IS NOT NULL AS by_deliverable
  FROM area_declaration k
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
JOIN area_invoice i ON i.org_id = d.org_id AND i.contract_id = d.contract_id
 AND (d.number_key IS NULL OR i.number_key = d.number_key OR d.number_key = ANY (i.preceding_keys))
JOIN area_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
 AND (d.number_key IS NULL OR i.number_key = d.number_key OR i.direction = -1 OR l.net < 0)
 -- What gives back numbers its own lines: those of the person of the line that is named, or of nobody.
 AND (d.line_id IS NULL OR (l.ref = d.line_id AND (d.number_key IS NULL OR i.number_key = d.number_key))
      OR (d.number_key IS NOT NULL AND (i.direction = -1 OR l.net < 0)
          AND (NOT EXISTS (SELECT FROM line_share mine
                           WHERE mine.org_id = l.org_id AND mine.line_id = l.id AND mine.kind = 'who' AND mine.person_key IS NOT NULL)
               OR EXISTS (SELECT FROM area_invoice o
                          JOIN area_line named ON named.org_id = o.org_id AND named.invoice_id = o.id AND named.ref = d.line_id
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

CREATE TEMP TABLE IF NOT EXISTS declaration_deliverable (org_id bigint, key bigint, deliverable_id bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO declaration_deliverable
SELECT DISTINCT a.org_id, k.key, v.id AS deliverable_id
FROM area_declaration k
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

-- Those that this audit asks about: all of them, or those that speak of one of its lines.
CREATE TEMP TABLE IF NOT EXISTS scope_declaration (org_id bigint, key bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO scope_declaration
SELECT k.org_id, k.key
FROM area_declaration k
WHERE current_setting('app.area', true) IS DISTINCT FROM 'part'
   OR EXISTS (SELECT FROM declaration_line d JOIN scope_line s ON s.org_id = d.org_id AND s.key = d.line_id
              WHERE d.org_id = k.org_id AND d.key = k.key);
CREATE UNIQUE INDEX IF NOT EXISTS scope_declaration_by_key ON scope_declaration (org_id, key);
ANALYZE scope_declaration, declaration_line, declaration_deliverable;
