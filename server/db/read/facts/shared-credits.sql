-- Whose days a credit gives back when it names nobody: those whom the invoices that it cites bill, or its own invoice when it is
-- a negative line of one; when it names somebody whom these bill by profile only, those of the profile. First the days that
-- they lack, so that no doubt is turned against one of them, then any of theirs; no more than what was billed. A credit on lines
-- of its own profile alone is already where they are.
CREATE TEMP TABLE IF NOT EXISTS open_credit (
  org_id bigint, line_id bigint, line_ref text, position integer, period_start date, period_end date, days numeric,
  invoice_id bigint, invoice_ref text, issue_date date, contract_id bigint, supplier_id bigint, preceding_keys text[],
  state text, direction smallint, who text, person_key text, profile_key text, place bigint
) ON COMMIT PRESERVE ROWS;
INSERT INTO open_credit
SELECT l.org_id, l.id AS line_id, l.ref AS line_ref, l.position, l.period_start, l.period_end, -i.direction * l.billed_days AS days,
       i.id AS invoice_id, i.ref AS invoice_ref, i.issue_date, i.contract_id, i.supplier_id, i.preceding_keys, i.state, i.direction,
       t.who, t.person_key, CASE WHEN t.how <> 'only-candidate' THEN t.profile_key END AS profile_key,
       (d.place << 24) + l.id % (1 << 24) AS place
FROM area_invoice i
JOIN document_place d ON d.org_id = i.org_id AND d.document_id = i.document_id
JOIN area_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
LEFT JOIN line_share t ON t.org_id = l.org_id AND t.line_id = l.id AND t.kind = 'who'
WHERE i.contract_id IS NOT NULL AND i.state = 'current' AND i.direction * l.billed_days < 0 AND l.billed_unit IN ('day', 'hour')
  AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  AND ((l.stated_person_key IS NULL AND l.stated_person_name IS NULL AND t.person_key IS NULL)
       OR (t.person_key IS NOT NULL AND t.profile_key IS NOT NULL AND t.how <> 'only-candidate' AND t.targets = 1
           AND NOT EXISTS (SELECT FROM area_invoice o
                           JOIN area_line ol ON ol.org_id = o.org_id AND ol.invoice_id = o.id
                           JOIN line_part p ON p.org_id = ol.org_id AND p.line_id = ol.id AND p.person_key = t.person_key AND p.days > 0
                           WHERE o.org_id = i.org_id AND (o.id = i.id OR (o.supplier_id = i.supplier_id
                                                                          AND o.number_key = ANY (i.preceding_keys))))));
ANALYZE open_credit;

-- Who may be meant by each: of its profile when it states one, in its period when it has one in which they bill.
CREATE TEMP TABLE IF NOT EXISTS credit_candidate (
  credit_id bigint, contract_id bigint, who text, person_key text, person_name text, profile text, profile_key text,
  days numeric, period_start date, period_end date
) ON COMMIT PRESERVE ROWS;
INSERT INTO credit_candidate
WITH cited AS (
  SELECT k.line_id AS credit_id, k.who = p.who AS own, p.contract_id, p.who, p.person_key, p.person_name, p.profile, p.profile_key,
         p.days, p.period_start, p.period_end,
         (p.period_start <= k.period_end AND p.period_end >= k.period_start) IS TRUE AS within
  FROM open_credit k
  CROSS JOIN LATERAL (
    SELECT k.invoice_id AS id
    UNION
    SELECT i.id FROM area_invoice i
    WHERE i.org_id = k.org_id AND i.supplier_id = k.supplier_id AND i.number_key = ANY (k.preceding_keys)
  ) i
  JOIN area_line l ON l.org_id = k.org_id AND l.invoice_id = i.id
  JOIN line_part p ON p.org_id = l.org_id AND p.line_id = l.id AND p.contract_id = k.contract_id AND p.days > 0
   AND p.state IN ('current', 'credited') AND (k.profile_key IS NULL OR p.profile_key IS NULL OR p.profile_key = k.profile_key)
   AND (k.person_key IS NULL OR (p.person_key IS NULL AND p.profile_key = k.profile_key))
), meant AS (
  SELECT c.*, bool_and(c.own) OVER credit AS all_own, bool_or(c.within) OVER credit AS any_within
  FROM cited c
  WINDOW credit AS (PARTITION BY c.credit_id)
)
SELECT m.credit_id, m.contract_id, m.who, min(m.person_key) AS person_key, min(m.person_name) AS person_name,
       min(m.profile) AS profile, min(m.profile_key) AS profile_key, sum(m.days) AS days, min(m.period_start) AS period_start,
       max(m.period_end) AS period_end
FROM meant m
WHERE m.all_own IS NOT TRUE AND m.within = m.any_within
GROUP BY m.credit_id, m.contract_id, m.who;
ANALYZE credit_candidate;

CREATE TEMP TABLE IF NOT EXISTS shared_credit (line_id bigint, who text, days numeric) ON COMMIT PRESERVE ROWS;
INSERT INTO shared_credit
WITH room AS (
  SELECT c.*, greatest(0, c.days - coalesce(named.days, 0)) AS room, billed.days - coalesce(recorded.days, 0) AS lacking
  FROM credit_candidate c
  JOIN open_credit k ON k.line_id = c.credit_id
  CROSS JOIN LATERAL (
    SELECT sum(p.days) AS days FROM line_part p
    WHERE p.org_id = k.org_id AND p.contract_id = c.contract_id AND p.who = c.who AND p.state IN ('current', 'credited')
      AND p.period_start <= c.period_end AND p.period_end >= c.period_start
  ) billed
  CROSS JOIN LATERAL (
    -- What credits that name them give back of the same invoices.
    SELECT -sum(p.days) AS days
    FROM line_part p
    JOIN area_invoice n ON n.org_id = p.org_id AND n.id = p.invoice_id
    WHERE p.org_id = k.org_id AND p.contract_id = c.contract_id AND p.who = c.who AND p.days < 0 AND p.state = 'current'
      AND (n.id = k.invoice_id OR n.preceding_keys && k.preceding_keys)
  ) named
  CROSS JOIN LATERAL (
    SELECT sum(d.days) AS days FROM person_day d
    WHERE d.org_id = k.org_id AND d.contract_id = c.contract_id AND d.person_key = c.person_key
      AND d.work_date BETWEEN c.period_start AND c.period_end
  ) recorded
), piece AS (
  -- What a profile lacks is not known here: it comes after what its people lack, and before the rest.
  SELECT credit_id, who, 1 AS turn, greatest(0, least(room, lacking)) AS days FROM room WHERE person_key IS NOT NULL
  UNION ALL
  SELECT credit_id, who, 2, room FROM room WHERE person_key IS NULL
  UNION ALL
  SELECT credit_id, who, 3, room - greatest(0, least(room, lacking)) FROM room WHERE person_key IS NOT NULL
), laid AS (
  SELECT p.credit_id, p.who, p.days, sum(p.days) OVER (PARTITION BY p.credit_id ORDER BY p.turn, p.who COLLATE "C") AS up_to
  FROM piece p
), credit AS (
  -- Credits on the same invoices go on where the one before stopped.
  SELECT k.line_id, k.days, sum(k.days) OVER (PARTITION BY k.contract_id, k.supplier_id, k.profile_key, k.period_start, k.period_end,
                                                coalesce(nullif(k.preceding_keys, '{}'), ARRAY[k.invoice_id::text])
                                              ORDER BY k.issue_date, k.invoice_ref COLLATE "C", k.position, k.place) AS up_to
  FROM open_credit k
), share AS (
  SELECT l.credit_id, l.who, sum(greatest(0, least(l.up_to, c.up_to) - greatest(l.up_to - l.days, c.up_to - c.days))) AS days
  FROM laid l
  JOIN credit c ON c.line_id = l.credit_id
  GROUP BY l.credit_id, l.who
)
SELECT s.credit_id AS line_id, s.who, s.days FROM share s WHERE s.days > 0;

-- The parts that are compared with the days recorded: each credit where it gives back.
CREATE TEMP TABLE IF NOT EXISTS compared_part (LIKE line_part) ON COMMIT PRESERVE ROWS;
INSERT INTO compared_part
SELECT p.* FROM line_part p
WHERE p.days IS NOT NULL AND NOT EXISTS (SELECT FROM credit_candidate c WHERE c.credit_id = p.line_id)
UNION ALL
SELECT k.org_id, k.line_id, k.invoice_id, k.contract_id, c.person_key, c.person_name, c.profile, c.profile_key, c.who,
       'line-reference', -s.days, c.period_start, c.period_end, k.issue_date, k.invoice_ref, k.line_ref, k.position, k.state, k.direction,
       k.place
FROM shared_credit s
JOIN open_credit k ON k.line_id = s.line_id
JOIN credit_candidate c ON c.credit_id = s.line_id AND c.who = s.who;
CREATE INDEX IF NOT EXISTS compared_part_by_contract_id_who ON compared_part (org_id, contract_id, who) WHERE days < 0;
ANALYZE compared_part;
