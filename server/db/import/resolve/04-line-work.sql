-- Goes on with the ties of each line, after its person and profile: deliverable, order, the only possibility that the contract
-- and period leave, the line's rate. Keeps the ties of all lines.

-- 4. The deliverable: stated, referred to by an item or order-line reference, or mentioned in the wording. Several that are
-- meant alike tie nothing: they are asked.
CREATE TEMP TABLE IF NOT EXISTS meant_deliverable (
  line_id bigint, invoice_id bigint, contract_id bigint, contract_key text, org_id bigint, id bigint, deliverable_ref text, title text,
  how text, rank bigint, alike bigint
) ON COMMIT PRESERVE ROWS;
DELETE FROM meant_deliverable;
INSERT INTO meant_deliverable
WITH candidate AS (
  SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, o.org_id, d.id, d.deliverable_ref, d.title,
         CASE WHEN d.deliverable_key = o.stated_deliverable_key THEN 1
              WHEN d.deliverable_key = ANY (o.item_keys) THEN 2
              WHEN d.work_unit_key = o.stated_work_unit_key OR d.work_unit_key = ANY (o.item_keys) THEN 4
              ELSE 3 END AS trust,
         CASE WHEN d.deliverable_key = o.stated_deliverable_key THEN o.stated_how
              WHEN d.deliverable_key = ANY (o.item_keys) THEN 'line-reference'
              ELSE 'wording' END AS how
  FROM open_line o
  JOIN deliverable d ON d.org_id = o.org_id AND d.contract_key = o.contract_key
   AND (d.deliverable_key = o.stated_deliverable_key OR d.deliverable_key = ANY (o.item_keys)
        OR d.deliverable_key = ANY (o.mention_keys)
        OR (d.work_unit_key IS NOT NULL AND (d.work_unit_key = o.stated_work_unit_key OR d.work_unit_key = ANY (o.item_keys))))
  WHERE NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.deliverable_ref IS NOT NULL AND tie.how <> 'person')
)
SELECT line_id, invoice_id, contract_id, contract_key, org_id, id, deliverable_ref, title, how,
       rank() OVER (PARTITION BY line_id ORDER BY trust) AS rank, count(*) OVER (PARTITION BY line_id, trust) AS alike
FROM candidate;
INSERT INTO tie
WITH tied AS MATERIALIZED (SELECT line_id FROM tie WHERE deliverable_ref IS NOT NULL)
SELECT m.line_id, m.invoice_id, m.contract_id, m.contract_key, 'deliverable', NULL, NULL, NULL, NULL, NULL, NULL, m.id, m.deliverable_ref,
       NULL, m.how
FROM meant_deliverable m
WHERE m.rank = 1 AND m.alike = 1
  AND NOT EXISTS (SELECT FROM tied WHERE tied.line_id = m.line_id);
CREATE TEMP TABLE IF NOT EXISTS unclear_deliverable (org_id bigint, line_id bigint, candidates json) ON COMMIT PRESERVE ROWS;
DELETE FROM unclear_deliverable;
INSERT INTO unclear_deliverable
SELECT m.org_id, m.line_id,
       json_agg(json_build_object('value', m.deliverable_ref, 'label', concat_ws(' · ', m.deliverable_ref, m.title))
                ORDER BY m.deliverable_ref COLLATE "C") AS candidates
FROM meant_deliverable m
WHERE m.rank = 1 AND m.alike > 1
GROUP BY m.org_id, m.line_id;

-- 5. The order: stated by the line, given by the invoice, or the deliverable's own.
WITH candidate AS (
  SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, po.id, po.order_ref,
         CASE WHEN po.order_key = o.stated_order_key THEN 1 WHEN po.order_key = o.invoice_order_key THEN 2
              WHEN po.order_key = ANY (o.mention_keys) THEN 3 ELSE 4 END AS trust,
         CASE WHEN po.order_key = o.stated_order_key THEN o.stated_how WHEN po.order_key = o.invoice_order_key THEN 'given'
              WHEN po.order_key = ANY (o.mention_keys) THEN 'wording' ELSE 'line-reference' END AS how
  FROM open_line o
  JOIN purchase_order po ON po.org_id = o.org_id AND po.contract_key = o.contract_key
   AND (po.order_key = o.stated_order_key OR po.order_key = o.invoice_order_key OR po.order_key = ANY (o.mention_keys)
        OR EXISTS (SELECT FROM tie JOIN deliverable d ON d.org_id = o.org_id AND d.id = tie.deliverable_id
                   WHERE tie.line_id = o.line_id AND d.order_key = po.order_key))
  WHERE NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.order_ref IS NOT NULL)
), best AS (
  SELECT *, rank() OVER (PARTITION BY line_id ORDER BY trust) AS rank, count(*) OVER (PARTITION BY line_id, trust) AS alike
  FROM candidate
)
INSERT INTO tie
SELECT line_id, invoice_id, contract_id, contract_key, 'order', NULL, NULL, NULL, NULL, id, order_ref, NULL, NULL, NULL, how
FROM best WHERE rank = 1 AND alike = 1;
ANALYZE tie;

-- A credit note without an order of its own gives back to that of the invoices it cites, when they have only one.
WITH credited AS (
  SELECT k.org_id, k.invoice_id AS id, i.contract_id, min(po.id) AS order_id, min(po.order_ref) AS order_ref
  FROM giving c
  JOIN citation k ON k.org_id = c.org_id AND k.invoice_id = c.id
  JOIN invoice i ON i.org_id = c.org_id AND i.id = c.id
  JOIN open_line l ON l.org_id = k.org_id AND l.invoice_id = k.cited_id AND l.contract_id = i.contract_id
  LEFT JOIN tie t ON t.line_id = l.line_id AND t.order_id IS NOT NULL
  LEFT JOIN purchase_order po ON po.org_id = k.org_id AND po.id = t.order_id
  GROUP BY k.org_id, k.invoice_id, i.contract_id
  HAVING count(DISTINCT po.id) = 1 AND count(po.id) = count(*)
)
INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'order', NULL, NULL, NULL, NULL, c.order_id, c.order_ref, NULL, NULL, NULL,
       'line-reference'
FROM open_line o
JOIN credited c ON c.org_id = o.org_id AND c.id = o.invoice_id
WHERE o.stated_order_key IS NULL AND o.invoice_order_key IS NULL
  AND NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.order_ref IS NOT NULL);

-- A credit line that names no deliverable is for the only one of the lines that it cites (of its person, when it has one); a
-- negative line, of those that its own invoice bills.
CREATE OR REPLACE TEMP VIEW credited_deliverable AS
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, min(t.deliverable_id) AS deliverable_id,
       min(t.deliverable_ref) AS deliverable_ref,
       CASE WHEN bool_or(t.how = 'only-candidate') THEN 'only-candidate' ELSE 'line-reference' END AS how
FROM (
  SELECT k.org_id, o.line_id, cited.line_id AS cited_id
  FROM giving c
  JOIN citation k ON k.org_id = c.org_id AND k.invoice_id = c.id
  JOIN open_line o ON o.org_id = c.org_id AND o.invoice_id = c.id
  JOIN open_line cited ON cited.org_id = k.org_id AND cited.invoice_id = k.cited_id
  UNION ALL
  SELECT l.org_id, l.id, cited.id
  FROM invoice_line l
  JOIN invoice_line cited ON cited.org_id = l.org_id AND cited.invoice_id = l.invoice_id AND cited.net > 0
  WHERE l.net < 0 AND NOT EXISTS (SELECT FROM giving c WHERE c.org_id = l.org_id AND c.id = l.invoice_id)
) given
JOIN open_line o ON o.org_id = given.org_id AND o.line_id = given.line_id
JOIN open_line cited ON cited.org_id = given.org_id AND cited.line_id = given.cited_id AND cited.contract_id = o.contract_id
LEFT JOIN tie t ON t.line_id = cited.line_id AND t.deliverable_id IS NOT NULL
WHERE o.stated_deliverable_key IS NULL AND o.stated_work_unit_key IS NULL
  AND NOT EXISTS (SELECT FROM tie mine WHERE mine.line_id = o.line_id AND mine.deliverable_ref IS NOT NULL)
  AND (NOT EXISTS (SELECT FROM tie mine WHERE mine.line_id = o.line_id AND mine.person_key IS NOT NULL)
       OR EXISTS (SELECT FROM tie mine JOIN tie theirs ON theirs.line_id = cited.line_id AND theirs.person_key = mine.person_key
                  WHERE mine.line_id = o.line_id))
GROUP BY o.line_id, o.invoice_id, o.contract_id, o.contract_key
HAVING count(DISTINCT t.deliverable_id) = 1 AND count(t.deliverable_id) = count(*);

INSERT INTO tie
SELECT line_id, invoice_id, contract_id, contract_key, 'deliverable', NULL, NULL, NULL, NULL, NULL, NULL, deliverable_id,
       deliverable_ref, NULL, how
FROM credited_deliverable;

-- 6. The only possibility left: one approved person (of that profile) and one deliverable of
-- the contract over the period.
INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'person', min(t.person_key), min(t.name), min(t.profile),
       min(t.profile_key), NULL, NULL, NULL, NULL, NULL, 'only-candidate'
FROM open_line o
JOIN invoice_line l ON l.org_id = o.org_id AND l.id = o.line_id AND l.billed_unit IN ('day', 'hour')
JOIN team_member t ON t.org_id = o.org_id AND t.contract_key = o.contract_key
 AND coalesce(t.approved_from, '-infinity') <= coalesce(o.period_end, 'infinity'::date)
 AND coalesce(t.approved_to, 'infinity') >= coalesce(o.period_start, '-infinity'::date)
 AND (o.stated_profile_key IS NULL OR t.profile_key = o.stated_profile_key
      OR (o.org_id, o.contract_key, o.stated_profile_key, t.profile_key) IN (
           SELECT a.org_id, a.contract_key, a.profile_key, b.profile_key
           FROM profile_name a
           JOIN profile_name b ON b.org_id = a.org_id AND b.contract_key = a.contract_key AND b.label = a.label))
WHERE o.stated_person_name IS NULL AND o.stated_person_key IS NULL
  AND NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.person_key IS NOT NULL)
GROUP BY o.line_id, o.invoice_id, o.contract_id, o.contract_key
HAVING count(DISTINCT t.person_key) = 1;

INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'deliverable', NULL, NULL, NULL, NULL, NULL, NULL, min(d.id),
       min(d.deliverable_ref), NULL, 'only-candidate'
FROM open_line o
JOIN invoice_line l ON l.org_id = o.org_id AND l.id = o.line_id
JOIN contract c ON c.org_id = o.org_id AND c.id = o.contract_id
 -- A piece may be a report or a train ticket: only a contract that pays by the piece leaves no doubt. A lump sum in a contract
 -- that pays for time alone may be travel.
 AND (l.billed_unit IN ('day', 'hour') OR c.price_form IN ('fixed', 'work_units') OR (c.price_form = 'mixed' AND l.billed_unit = 'lump'))
JOIN deliverable d ON d.org_id = o.org_id AND d.contract_key = o.contract_key
 AND coalesce(d.period_start, '-infinity') <= coalesce(o.period_end, 'infinity'::date)
 AND coalesce(d.period_end, 'infinity') >= coalesce(o.period_start, '-infinity'::date)
WHERE o.stated_deliverable_key IS NULL AND o.stated_work_unit_key IS NULL
  AND NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.deliverable_ref IS NOT NULL)
  AND NOT EXISTS (SELECT FROM tie JOIN purchase_order po ON po.org_id = o.org_id AND po.id = tie.order_id
                  WHERE tie.line_id = o.line_id AND po.order_key <> d.order_key)
GROUP BY o.line_id, o.invoice_id, o.contract_id, o.contract_key
HAVING count(*) = 1;

-- Where the cited lines have theirs by elimination.
INSERT INTO tie
SELECT line_id, invoice_id, contract_id, contract_key, 'deliverable', NULL, NULL, NULL, NULL, NULL, NULL, deliverable_id,
       deliverable_ref, NULL, how
FROM credited_deliverable;

-- A credit line that names nobody is for the only person whom the invoices it cites bill.
INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'person', min(t.person_key), min(t.person_name), min(t.profile),
       min(t.profile_key), NULL, NULL, NULL, NULL, NULL,
       CASE WHEN bool_or(t.how = 'only-candidate') THEN 'only-candidate' ELSE 'line-reference' END
FROM giving c
JOIN citation k ON k.org_id = c.org_id AND k.invoice_id = c.id
JOIN open_line o ON o.org_id = c.org_id AND o.invoice_id = c.id
JOIN invoice_line l ON l.org_id = o.org_id AND l.id = o.line_id AND l.billed_unit IN ('day', 'hour')
JOIN open_line cited ON cited.org_id = k.org_id AND cited.invoice_id = k.cited_id AND cited.contract_id = o.contract_id
JOIN invoice_line cl ON cl.org_id = cited.org_id AND cl.id = cited.line_id AND cl.billed_unit IN ('day', 'hour')
LEFT JOIN tie t ON t.line_id = cited.line_id AND t.person_key IS NOT NULL
WHERE o.stated_person_name IS NULL AND o.stated_person_key IS NULL
  AND NOT EXISTS (SELECT FROM tie mine WHERE mine.line_id = o.line_id AND (mine.person_key IS NOT NULL OR mine.profile IS NOT NULL))
GROUP BY o.line_id, o.invoice_id, o.contract_id, o.contract_key
HAVING count(DISTINCT t.person_key) = 1 AND count(t.person_key) = count(*);

-- The only profile of the rate card, when nothing names one.
INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'profile', NULL, NULL, min(r.profile), min(r.profile_keys[1]), NULL,
       NULL, NULL, NULL, NULL, 'only-candidate'
FROM open_line o
JOIN invoice_line l ON l.org_id = o.org_id AND l.id = o.line_id AND l.billed_unit IN ('day', 'hour')
JOIN rate r ON r.org_id = o.org_id AND r.contract_key = o.contract_key
WHERE NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.profile IS NOT NULL)
GROUP BY o.line_id, o.invoice_id, o.contract_id, o.contract_key
HAVING count(DISTINCT r.profile_keys[1]) = 1;

-- A synonym of one label alone is compared as that label, and shown as written.
UPDATE tie SET profile_key = n.label
FROM open_line o
JOIN profile_name n ON n.org_id = o.org_id AND n.contract_key = o.contract_key AND n.labels = 1
WHERE o.line_id = tie.line_id AND n.profile_key = tie.profile_key AND n.label <> tie.profile_key;

-- A synonym of several labels, of which a person said one.
UPDATE tie SET profile = r.profile, profile_key = r.label, how = CASE WHEN tie.kind = 'profile' THEN 'person' ELSE tie.how END
FROM open_line o
JOIN told_tie t ON t.org_id = o.org_id AND t.line_id = o.line_id AND t.kind = 'profile'
JOIN (SELECT DISTINCT org_id, contract_key, profile, profile_keys[1] AS label FROM rate) r
  ON r.org_id = o.org_id AND r.contract_key = o.contract_key AND r.profile = t.value
WHERE o.line_id = tie.line_id AND tie.profile_key = o.stated_profile_key;

-- Nothing found: said, not left out.
INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'none', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none'
FROM open_line o
WHERE NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id);

INSERT INTO line_tie (org_id, line_id, ordinal, person_key, person_name, profile, profile_key, order_ref, order_id, deliverable_ref,
                      deliverable_id, days, how)
SELECT l.org_id, t.line_id,
       row_number() OVER (PARTITION BY t.line_id ORDER BY t.kind, t.person_key COLLATE "C", t.profile COLLATE "C",
                          t.order_ref COLLATE "C", t.deliverable_ref COLLATE "C", t.days),
       t.person_key, t.person_name, t.profile, t.profile_key, t.order_ref, t.order_id, t.deliverable_ref, t.deliverable_id, t.days, t.how
FROM tie t
JOIN invoice_line l ON l.id = t.line_id;

-- A credit line without any period gives days back where the invoices it cites bill the same person, or profile; so does one
-- with a period in which they bill none of it, as the day of the credit note itself.
CREATE TEMP TABLE IF NOT EXISTS bearer (line_id bigint, who text) ON COMMIT PRESERVE ROWS;
INSERT INTO bearer
SELECT DISTINCT t.line_id, coalesce(t.person_key, 'profile:' || t.profile_key) AS who
FROM tie t
WHERE t.person_key IS NOT NULL
   OR (t.profile_key IS NOT NULL AND NOT EXISTS (SELECT FROM tie p WHERE p.line_id = t.line_id AND p.person_key IS NOT NULL));
CREATE INDEX IF NOT EXISTS bearer_by_line_id ON bearer (line_id);
ANALYZE bearer;

WITH given AS (
  SELECT o.org_id, o.line_id, min(cited.period_start) AS period_start, max(cited.period_end) AS period_end
  FROM giving c
  JOIN citation k ON k.org_id = c.org_id AND k.invoice_id = c.id
  JOIN open_line o ON o.org_id = c.org_id AND o.invoice_id = c.id
  JOIN bearer mine ON mine.line_id = o.line_id
  JOIN open_line cited ON cited.org_id = k.org_id AND cited.invoice_id = k.cited_id AND cited.contract_id = o.contract_id
   AND cited.period_start IS NOT NULL AND cited.period_end IS NOT NULL
  JOIN bearer theirs ON theirs.line_id = cited.line_id AND theirs.who = mine.who
  GROUP BY o.org_id, o.line_id
  HAVING bool_or(cited.period_start <= o.period_end AND cited.period_end >= o.period_start) IS NOT TRUE
)
UPDATE invoice_line l SET period_start = g.period_start, period_end = g.period_end, period_from = 'invoice'
FROM given g WHERE g.org_id = l.org_id AND g.line_id = l.id;
