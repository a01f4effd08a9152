-- Ties each line to its person and profile. In order of trust: the register of links, what the line states or refers to. Every
-- tie says how it was made.
DELETE FROM line_tie;

CREATE TEMP TABLE IF NOT EXISTS tie (
  line_id bigint, invoice_id bigint, contract_id bigint, contract_key text, kind text, person_key text, person_name text,
  profile text, profile_key text, order_id bigint, order_ref text, deliverable_id bigint, deliverable_ref text, days numeric, how text
) ON COMMIT PRESERVE ROWS;
CREATE INDEX IF NOT EXISTS tie_by_line_id ON tie (line_id);

CREATE TEMP TABLE IF NOT EXISTS open_line (
  org_id bigint, line_id bigint, invoice_id bigint, contract_id bigint, contract_key text, invoice_order_key text,
  period_start date, period_end date, ref text, number_key text, supplier_id bigint, stated_person_key text,
  stated_person_name text, stated_person_name_key text, stated_profile text, stated_profile_key text,
  stated_deliverable_key text, stated_work_unit_key text, stated_order_key text, stated_how text, mention_keys text[],
  item_keys text[]
) ON COMMIT PRESERVE ROWS;
INSERT INTO open_line
SELECT l.org_id, l.id AS line_id, l.invoice_id, i.contract_id, c.contract_key, i.order_key AS invoice_order_key, l.period_start,
       l.period_end, l.ref, i.number_key, i.supplier_id, l.stated_person_key, l.stated_person_name, l.stated_person_name_key,
       l.stated_profile, l.stated_profile_key, l.stated_deliverable_key, l.stated_work_unit_key, l.stated_order_key, l.stated_how,
       l.mention_keys,
       array_remove(ARRAY[
         upper(regexp_replace(l.buyer_item_id, '[^[:alnum:]]', '', 'g')),
         upper(regexp_replace(l.seller_item_id, '[^[:alnum:]]', '', 'g')),
         upper(regexp_replace(l.order_line_ref, '[^[:alnum:]]', '', 'g'))], NULL) AS item_keys
FROM invoice_line l
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
WHERE l.line_status IS NULL OR l.line_status = 'DETAIL';
CREATE INDEX IF NOT EXISTS open_line_by_invoice_id ON open_line (org_id, invoice_id);
ANALYZE open_line;

-- The label of each name that the rate card of a contract gives to a profile. `labels`: a synonym may be that of several.
CREATE TEMP TABLE IF NOT EXISTS profile_name (
  org_id bigint, contract_key text, profile_key text, label text, labels integer
) ON COMMIT PRESERVE ROWS;
INSERT INTO profile_name
SELECT n.org_id, n.contract_key, n.profile_key, n.label, count(*) OVER (PARTITION BY n.org_id, n.contract_key, n.profile_key) AS labels
FROM (
  SELECT DISTINCT r.org_id, r.contract_key, k.profile_key, r.profile_keys[1] AS label
  FROM rate r
  CROSS JOIN LATERAL unnest(r.profile_keys) AS k(profile_key)
) n;
ANALYZE profile_name;

-- 1. The register of links: one row each, a line may be split over several.
INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'link', k.person_key,
       coalesce((SELECT min(t.name) FROM team_member t
                 WHERE t.org_id = o.org_id AND t.person_key = k.person_key AND t.contract_key = o.contract_key),
                (SELECT min(t.name) FROM team_member t WHERE t.org_id = o.org_id AND t.person_key = k.person_key)),
       coalesce(k.profile, (SELECT min(t.profile) FROM team_member t
                            WHERE t.org_id = o.org_id AND t.person_key = k.person_key AND t.contract_key = o.contract_key)),
       coalesce(k.profile_key, (SELECT min(t.profile_key) FROM team_member t
                                WHERE t.org_id = o.org_id AND t.person_key = k.person_key AND t.contract_key = o.contract_key)),
       po.id, k.order_ref, d.id, k.deliverable_ref, k.days, 'given'
FROM open_line o
JOIN link k ON k.org_id = o.org_id AND k.number_key = o.number_key AND k.supplier_id = o.supplier_id AND k.line_id = o.ref
LEFT JOIN purchase_order po ON po.org_id = o.org_id AND po.contract_key = o.contract_key AND po.order_key = k.order_key
LEFT JOIN deliverable d ON d.org_id = o.org_id AND d.contract_key = o.contract_key AND d.deliverable_key = k.deliverable_key;
ANALYZE tie;

-- What a person answered of a line that the registers leave open. A profile waits for the end: it is a label, not a tie.
INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'person', t.value, min(m.name), coalesce(o.stated_profile, min(m.profile)),
       coalesce(o.stated_profile_key, min(m.profile_key)), NULL, NULL, NULL, NULL, NULL, 'person'
FROM open_line o
JOIN told_tie t ON t.org_id = o.org_id AND t.line_id = o.line_id AND t.kind = 'person'
JOIN team_member m ON m.org_id = o.org_id AND m.contract_key = o.contract_key AND m.person_key = t.value
WHERE o.stated_person_key IS NULL AND NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.person_key IS NOT NULL)
GROUP BY o.line_id, o.invoice_id, o.contract_id, o.contract_key, t.value, o.stated_profile, o.stated_profile_key;
INSERT INTO tie
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'deliverable', NULL, NULL, NULL, NULL, NULL, NULL, min(d.id),
       min(d.deliverable_ref), NULL, 'person'
FROM open_line o
JOIN told_tie t ON t.org_id = o.org_id AND t.line_id = o.line_id AND t.kind = 'deliverable'
JOIN deliverable d ON d.org_id = o.org_id AND d.contract_key = o.contract_key AND d.deliverable_ref = t.value
WHERE NOT EXISTS (SELECT FROM tie WHERE tie.line_id = o.line_id AND tie.deliverable_ref IS NOT NULL)
GROUP BY o.line_id, o.invoice_id, o.contract_id, o.contract_key
HAVING count(*) = 1;
ANALYZE tie;

-- The key that the timesheets of a contract give to a name, where they give one.
CREATE TEMP TABLE IF NOT EXISTS sheet_name (org_id bigint, contract_key text, name_key text, person_key text) ON COMMIT PRESERVE ROWS;
INSERT INTO sheet_name
SELECT s.org_id, s.contract_key, s.person_name_key AS name_key, min(s.stated_person_key) AS person_key
FROM timesheet_entry s
LEFT JOIN document d ON d.org_id = s.org_id AND d.id = s.document_id AND d.carried_contracts IS NOT NULL
WHERE s.contract_key IS NOT NULL AND s.stated_person_key IS NOT NULL AND s.person_name_key IS NOT NULL
  -- What one contractor attaches says nothing about the people of another.
  AND (d.id IS NULL OR EXISTS (SELECT FROM contract c
                               WHERE c.org_id = s.org_id AND c.contract_key = s.contract_key AND c.id = ANY (d.carried_contracts)))
GROUP BY s.org_id, s.contract_key, s.person_name_key
HAVING count(DISTINCT s.stated_person_key) = 1;
ANALYZE sheet_name;

-- What the list of people of a contract says of each person, and the same over all contracts ('' as contract).
CREATE TEMP TABLE IF NOT EXISTS known_person (
  org_id bigint, contract_key text, person_key text, name text, profile text, profile_key text
) ON COMMIT PRESERVE ROWS;
INSERT INTO known_person
SELECT t.org_id, coalesce(t.contract_key, '') AS contract_key, t.person_key, min(t.name) AS name, min(t.profile) AS profile,
       min(t.profile_key) AS profile_key
FROM team_member t
GROUP BY GROUPING SETS ((t.org_id, t.contract_key, t.person_key), (t.org_id, t.person_key));
ANALYZE known_person;

-- The person whom one name alone means in the list of people of a contract.
CREATE TEMP TABLE IF NOT EXISTS known_name (
  org_id bigint, contract_key text, name_key text, person_key text, name text, profile text, profile_key text
) ON COMMIT PRESERVE ROWS;
INSERT INTO known_name
SELECT t.org_id, t.contract_key, t.name_key, min(t.person_key) AS person_key, min(t.name) AS name, min(t.profile) AS profile,
       min(t.profile_key) AS profile_key
FROM team_member t
GROUP BY t.org_id, t.contract_key, t.name_key
HAVING count(DISTINCT t.person_key) = 1;
ANALYZE known_name;

-- The person whom each name means that the lines of a contract state. Lines are many and name few people: each name is settled
-- once. Somebody whom the contract's list of people does not name is known by the key that the timesheets give to that name,
-- else by the name, inside this contract; but a name that shares a word with one of the list may be a way to write it.
CREATE TEMP TABLE IF NOT EXISTS stated_name (
  org_id bigint, contract_id bigint, name_key text, person_key text, name text, profile text, profile_key text
) ON COMMIT PRESERVE ROWS;
INSERT INTO stated_name
WITH said AS (
  SELECT DISTINCT o.org_id, o.contract_id, o.contract_key, o.stated_person_name_key AS name_key
  FROM open_line o
  WHERE o.stated_person_key IS NULL AND o.stated_person_name_key IS NOT NULL AND o.contract_id IS NOT NULL
), word AS (
  SELECT DISTINCT t.org_id, t.contract_key, w.word
  FROM team_member t
  CROSS JOIN LATERAL unnest(string_to_array(t.name_key, ' ')) AS w (word)
), stranger AS (
  SELECT s.org_id, s.contract_id, s.contract_key, s.name_key
  FROM said s
  WHERE s.name_key <> ''
    AND EXISTS (SELECT FROM team_member t WHERE t.org_id = s.org_id AND t.contract_key = s.contract_key)
    AND NOT EXISTS (SELECT FROM word w
                    WHERE w.org_id = s.org_id AND w.contract_key = s.contract_key
                      AND w.word = ANY (string_to_array(s.name_key, ' ')))
)
SELECT s.org_id, s.contract_id, s.name_key, k.person_key, k.name, k.profile, k.profile_key
FROM said s
JOIN known_name k ON k.org_id = s.org_id AND k.contract_key = s.contract_key AND k.name_key = s.name_key
UNION ALL
SELECT s.org_id, s.contract_id, s.name_key, coalesce(n.person_key, 'name:' || s.name_key || '@' || c.contract_ref), NULL, NULL, NULL
FROM stranger s
JOIN contract c ON c.org_id = s.org_id AND c.id = s.contract_id
LEFT JOIN sheet_name n ON n.org_id = s.org_id AND n.contract_key = s.contract_key AND n.name_key = s.name_key;
ANALYZE stated_name;

-- 2. The person the line names: by key, else by name, within the contract's team or beside it. What is tied already is read
-- once: a statement that looks into the table it fills, planned while that was empty, would go through all of it for each line.
INSERT INTO tie
WITH tied AS MATERIALIZED (SELECT line_id FROM tie WHERE person_key IS NOT NULL)
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'person', o.stated_person_key, coalesce(k.name, o.stated_person_name),
       coalesce(o.stated_profile, k.profile), coalesce(o.stated_profile_key, k.profile_key), NULL, NULL, NULL, NULL, NULL, o.stated_how
FROM open_line o
LEFT JOIN known_person k ON k.org_id = o.org_id AND k.contract_key = coalesce(o.contract_key, '') AND k.person_key = o.stated_person_key
WHERE o.stated_person_key IS NOT NULL
  AND NOT EXISTS (SELECT FROM tied WHERE tied.line_id = o.line_id);
INSERT INTO tie
WITH tied AS MATERIALIZED (SELECT line_id FROM tie WHERE person_key IS NOT NULL)
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'person', n.person_key, coalesce(n.name, o.stated_person_name),
       coalesce(o.stated_profile, n.profile), coalesce(o.stated_profile_key, n.profile_key), NULL, NULL, NULL, NULL, NULL, o.stated_how
FROM open_line o
JOIN stated_name n ON n.org_id = o.org_id AND n.contract_id = o.contract_id AND n.name_key = o.stated_person_name_key
WHERE o.stated_person_key IS NULL
  AND NOT EXISTS (SELECT FROM tied WHERE tied.line_id = o.line_id);

ANALYZE tie;

-- 3. A profile alone, stated by the line or the link.
INSERT INTO tie
WITH tied AS MATERIALIZED (SELECT line_id FROM tie WHERE person_key IS NOT NULL OR profile IS NOT NULL)
SELECT o.line_id, o.invoice_id, o.contract_id, o.contract_key, 'profile', NULL, NULL, o.stated_profile, o.stated_profile_key, NULL,
       NULL, NULL, NULL, NULL, o.stated_how
FROM open_line o
WHERE o.stated_profile IS NOT NULL
  AND NOT EXISTS (SELECT FROM tied WHERE tied.line_id = o.line_id);
ANALYZE tie;
