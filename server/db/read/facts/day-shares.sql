-- Which line bills which recorded day. Where several current lines bill one person on one contract over overlapping periods,
-- they take its days in the order of billing, each up to the days that it bills, so that no day is laid on two lines and no
-- line bears more days than it bills. Days that a rule may ask about come first: outside the contract or the person's
-- approval, then weekends; a question is not lost because other days were recorded as well. Only where a day is looked at does it
-- matter which line bills it.
CREATE TEMP TABLE IF NOT EXISTS billing_turn (
  group_id bigint, org_id bigint, line_id bigint, contract_id bigint, person_key text, period_start date, period_end date,
  days numeric, turn bigint
) ON COMMIT PRESERVE ROWS;
INSERT INTO billing_turn
WITH billed AS (
  SELECT p.*, CASE WHEN p.period_start <= max(p.period_end) OVER earlier THEN 0 ELSE 1 END AS opens
  FROM line_part p
  WHERE p.state = 'current' AND p.direction = 1 AND p.person_key IS NOT NULL AND p.days > 0
  WINDOW earlier AS (PARTITION BY p.contract_id, p.person_key ORDER BY p.period_start, p.period_end, p.line_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), grouped AS (
  SELECT b.*, sum(b.opens) OVER (ORDER BY b.contract_id, b.person_key, b.period_start, b.period_end, b.line_id) AS group_id
  FROM billed b
)
SELECT g.group_id, g.org_id, g.line_id, g.contract_id, g.person_key, g.period_start, g.period_end, g.days,
       row_number() OVER (PARTITION BY g.group_id
                          ORDER BY g.issue_date, g.invoice_ref COLLATE "C", g.position, g.place, g.days) AS turn
FROM grouped g
JOIN (
  SELECT DISTINCT k.group_id
  FROM (SELECT group_id, org_id, contract_id, person_key, min(period_start) AS starts, max(period_end) AS ends
        FROM grouped GROUP BY group_id, org_id, contract_id, person_key) k
  JOIN looked_day d ON d.org_id = k.org_id AND d.contract_id = k.contract_id AND d.person_key = k.person_key
   AND d.work_date BETWEEN k.starts AND k.ends
) looked ON looked.group_id = g.group_id;
CREATE INDEX IF NOT EXISTS billing_turn_by_group_id_turn ON billing_turn (group_id, turn);
ANALYZE billing_turn;

CREATE TEMP TABLE IF NOT EXISTS day_share (
  org_id bigint, line_id bigint, contract_id bigint, person_key text, work_date date, days numeric
) ON COMMIT PRESERVE ROWS;
INSERT INTO day_share
WITH RECURSIVE day AS (
  SELECT g.group_id, d.work_date, d.days,
         CASE WHEN d.work_date < greatest(c.start_date, c.notified_on, a.approved_from) THEN 0
              WHEN d.work_date > least(c.end_date, a.approved_to) THEN 0
              WHEN extract(isodow FROM d.work_date) > 5 THEN 1
              ELSE 2 END AS rank
  FROM (SELECT group_id, org_id, contract_id, person_key, min(period_start) AS starts, max(period_end) AS ends
        FROM billing_turn GROUP BY group_id, org_id, contract_id, person_key) g
  JOIN area_contract c ON c.org_id = g.org_id AND c.id = g.contract_id
  LEFT JOIN approval_bound a ON a.org_id = g.org_id AND a.contract_key = c.contract_key AND a.person_key = g.person_key
  JOIN person_day d ON d.org_id = g.org_id AND d.contract_id = g.contract_id AND d.person_key = g.person_key
   AND d.work_date BETWEEN g.starts AND g.ends AND d.days > 0
), filled AS (
  -- One turn a step: what is left of each day after the lines that came before.
  SELECT d.group_id, d.work_date, d.rank, d.days AS remaining, 0::bigint AS turn, NULL::bigint AS line_id, 0::numeric AS taken
  FROM day d
  UNION ALL
  SELECT o.group_id, o.work_date, o.rank, o.remaining - o.taken, o.turn, o.line_id, o.taken
  FROM (
    SELECT f.group_id, f.work_date, f.rank, f.remaining, t.turn, t.line_id,
           CASE WHEN f.work_date BETWEEN t.period_start AND t.period_end
                THEN greatest(0, least(f.remaining, t.days - coalesce(sum(f.remaining)
                       FILTER (WHERE f.work_date BETWEEN t.period_start AND t.period_end)
                       OVER (PARTITION BY f.group_id ORDER BY f.rank, f.work_date
                             ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)))
                ELSE 0 END AS taken
    FROM filled f
    JOIN billing_turn t ON t.group_id = f.group_id AND t.turn = f.turn + 1
  ) o
)
SELECT t.org_id, t.line_id, t.contract_id, t.person_key, f.work_date, sum(f.taken) AS days
FROM filled f
JOIN billing_turn t ON t.group_id = f.group_id AND t.turn = f.turn
WHERE f.taken > 0
GROUP BY t.org_id, t.line_id, t.contract_id, t.person_key, f.work_date;
CREATE INDEX IF NOT EXISTS day_share_by_line_id_person_key ON day_share (org_id, line_id, person_key, work_date);
ANALYZE day_share;
