-- The people of the line in the contract's list of approved people, and their work dated outside the approval.
WITH listed AS (
  SELECT DISTINCT org_id, contract_key FROM area_member
), approval AS (
  SELECT t.org_id, t.contract_key, t.person_key,
         CASE WHEN count(t.approved_from) = count(*) THEN min(t.approved_from) END AS approved_from,
         CASE WHEN count(t.approved_to) = count(*) THEN max(t.approved_to) END AS approved_to,
         array_remove(ARRAY[CASE WHEN bool_or('approved_from' = ANY (t.unread_approval)) THEN 'approved_from' END,
                            CASE WHEN bool_or('approved_to' = ANY (t.unread_approval)) THEN 'approved_to' END], NULL) AS unread,
         json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', t.sheet, 'line', t.row_no)) ORDER BY t.row_no, d.file COLLATE "C") AS sources
  FROM area_member t
  JOIN document d ON d.org_id = t.org_id AND d.id = t.document_id
  GROUP BY t.org_id, t.contract_key, t.person_key
)
SELECT s.key, p.person_key AS "personKey", p.person_name AS "personName", p.days AS "lineDays", (a.person_key IS NOT NULL) AS listed,
       coalesce(a.unread, '{}') AS "unreadApproval", a.approved_from AS "approvedFrom", a.approved_to AS "approvedTo",
       w.first AS "firstWorkDate", w.last AS "lastWorkDate", w.outside AS "daysOutside", coalesce(w.dates, '{}') AS "datesOutside", a.sources
FROM scope_line s
JOIN line_part p ON p.org_id = s.org_id AND p.line_id = s.key AND p.person_key IS NOT NULL
JOIN area_contract c ON c.org_id = p.org_id AND c.id = p.contract_id
JOIN listed l ON l.org_id = c.org_id AND l.contract_key = c.contract_key
LEFT JOIN approval a ON a.org_id = c.org_id AND a.contract_key = c.contract_key AND a.person_key = p.person_key
LEFT JOIN LATERAL (
  SELECT min(d.work_date) AS first, max(d.work_date) AS last,
         CASE WHEN count(*) FILTER (WHERE o.is_outside AND o.days IS NULL) = 0
              THEN coalesce(sum(o.days) FILTER (WHERE o.is_outside), 0) END AS outside,
         array_agg(d.work_date::text ORDER BY d.work_date) FILTER (WHERE o.is_outside AND o.days <> 0) AS dates
  FROM person_day d
  LEFT JOIN day_share h ON h.org_id = d.org_id AND h.line_id = p.line_id AND h.person_key = d.person_key AND h.work_date = d.work_date
  CROSS JOIN LATERAL (
    -- The part of the day that this line bills.
    SELECT CASE WHEN d.days IS NULL OR p.days IS NULL THEN d.days ELSE coalesce(h.days, 0) END AS days,
           coalesce(d.work_date < a.approved_from OR d.work_date > a.approved_to, false) AS is_outside
  ) o
  -- An approval without bounds holds on any day.
  WHERE (a.approved_from IS NOT NULL OR a.approved_to IS NOT NULL)
    AND d.org_id = p.org_id AND d.contract_id = p.contract_id AND d.person_key = p.person_key
    AND d.work_date BETWEEN p.period_start AND p.period_end
  HAVING count(*) > 0
) w ON true
ORDER BY s.key, p.person_key COLLATE "C"
