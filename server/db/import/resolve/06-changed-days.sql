-- Dates of which a replaced timesheet and the one that counts say different things: changed, added or dropped. Of several replaced
-- versions the one that was approved last speaks. Each has what stood on it, and when the version that counts was handed in.
DELETE FROM changed_day;

WITH named AS (
  -- The ways in which a register names a file; a copy is named for its original.
  SELECT DISTINCT d.org_id, coalesce(d.duplicate_of, d.id) AS document_id, x.name
  FROM document d
  CROSS JOIN LATERAL (VALUES (d.file), (regexp_replace(d.file, '^timesheets/', '')),
                             (CASE WHEN d.inside IS NULL THEN regexp_replace(d.file, '^.*/', '')
                                   ELSE regexp_replace(d.file, '^.*/([^/]*/[^/]*)$', '\1') END)) x (name)
), filing AS (
  SELECT n.org_id, n.document_id, r.contract_key, r.person_key, r.period_start, r.period_end, r.submitted_on, r.approved_on, r.replaces,
         CASE WHEN r.approved_on IS NOT NULL OR r.approved_by IS NOT NULL
                THEN CASE r.approver_side WHEN 'supplier' THEN 'approved_supplier' ELSE 'approved' END
              WHEN r.submitted_on IS NOT NULL THEN 'submitted' END AS approval
  FROM named n
  JOIN timesheet_register r ON r.org_id = n.org_id AND r.file = n.name
), replacement AS (
  SELECT DISTINCT f.org_id, f.document_id AS new_id, o.document_id AS old_id
  FROM filing f
  JOIN named o ON o.org_id = f.org_id AND o.name = f.replaces
  WHERE f.document_id <> o.document_id
), said AS (
  -- What replaced versions said of each date; the weakest statement of its entries speaks for it.
  SELECT s.org_id, s.person_key, s.contract_id, s.work_date, s.document_id, min(s.id) AS entry_id,
         CASE WHEN count(s.days) = count(*) THEN sum(s.days) END AS days,
         CASE WHEN count(s.hours) = count(*) THEN sum(s.hours) END AS hours,
         (array_agg(s.approval_state ORDER BY array_position(ARRAY['draft', 'submitted', 'approved_supplier', 'approved'], s.approval_state)
                    NULLS FIRST))[1] AS approval,
         max(s.approved_on) AS approved_on
  FROM replaced_day r
  JOIN timesheet_entry s ON s.org_id = r.org_id AND s.document_id = r.document_id AND s.work_date = r.work_date
   AND s.person_key = r.person_key AND s.contract_id = r.contract_id
  WHERE s.approval_state IS DISTINCT FROM 'rejected'
  GROUP BY s.org_id, s.person_key, s.contract_id, s.work_date, s.document_id
), spoken AS (
  -- The months of which a replaced version speaks, as a whole.
  SELECT org_id, person_key, contract_id, document_id, date_trunc('month', work_date) AS month, min(entry_id) AS entry_id,
         (array_agg(approval ORDER BY array_position(ARRAY['draft', 'submitted', 'approved_supplier', 'approved'], approval)
                    NULLS FIRST))[1] AS approval,
         max(approved_on) AS approved_on
  FROM said
  GROUP BY org_id, person_key, contract_id, document_id, date_trunc('month', work_date)
), added AS (
  -- Dates of the version that counts, in such a month, of which the replaced one says nothing.
  SELECT p.org_id, p.person_key, p.contract_id, p.work_date, m.document_id, m.entry_id, 0::numeric AS days, 0::numeric AS hours, m.approval,
         m.approved_on
  FROM replacement x
  JOIN spoken m ON m.org_id = x.org_id AND m.document_id = x.old_id
  JOIN person_day p ON p.org_id = m.org_id AND p.document_id = x.new_id AND p.person_key = m.person_key AND p.contract_id = m.contract_id
   AND date_trunc('month', p.work_date) = m.month
  WHERE NOT EXISTS (SELECT FROM said o
                    WHERE o.org_id = p.org_id AND o.document_id = m.document_id AND o.person_key = p.person_key
                      AND o.contract_id = p.contract_id AND o.work_date = p.work_date)
), version AS (
  SELECT b.*, c.contract_key, f.file,
         coalesce(b.approved_on, (SELECT max(g.approved_on) FROM filing g
                                  WHERE g.org_id = b.org_id AND g.document_id = b.document_id
                                    AND (g.person_key = b.person_key) IS NOT FALSE AND (g.contract_key = c.contract_key) IS NOT FALSE
                                    AND b.work_date BETWEEN coalesce(g.period_start, '-infinity') AND coalesce(g.period_end, 'infinity')))
           AS approved_before_on
  FROM (SELECT * FROM said UNION ALL SELECT * FROM added) b
  JOIN contract c ON c.org_id = b.org_id AND c.id = b.contract_id
  JOIN document f ON f.org_id = b.org_id AND f.id = b.document_id
), before AS (
  SELECT DISTINCT ON (v.org_id, v.person_key, v.contract_id, v.work_date) v.*
  FROM version v
  ORDER BY v.org_id, v.person_key, v.contract_id, v.work_date, (v.approval = 'approved') DESC NULLS LAST,
           v.approved_before_on DESC NULLS LAST, v.file COLLATE "C", v.document_id
), beside AS (
  SELECT b.*, p.days AS days_after, p.hours AS hours_after, p.sheet AS after_sheet, p.cell AS after_cell, p.line AS after_line,
         p.approval AS approval_counting, p.document_id IS NULL AS is_dropped,
         coalesce(p.document_id, (SELECT max(x.new_id) FROM replacement x WHERE x.org_id = b.org_id AND x.old_id = b.document_id))
           AS after_document_id
  FROM before b
  LEFT JOIN person_day p ON p.org_id = b.org_id AND p.person_key = b.person_key AND p.contract_id = b.contract_id
   AND p.work_date = b.work_date
  WHERE CASE WHEN p.document_id IS NULL THEN coalesce(b.days, b.hours, 1) <> 0
             WHEN b.days IS NOT NULL AND p.days IS NOT NULL THEN round(b.days, 2) <> round(p.days, 2)
             ELSE round(b.hours, 2) IS DISTINCT FROM round(p.hours, 2) END
)
INSERT INTO changed_day (org_id, person_key, work_date, contract_id, days_before, hours_before, document_id, sheet, cell, line,
                         approval_before, approved_before_on, days_after, hours_after, after_document_id, after_sheet, after_cell,
                         after_line, approval_after, approved_after_on, filed_on)
SELECT b.org_id, b.person_key, b.work_date, b.contract_id, b.days, b.hours, b.document_id, e.sheet, e.cell, e.line, b.approval,
       b.approved_before_on, CASE WHEN b.is_dropped THEN 0 ELSE b.days_after END, CASE WHEN b.is_dropped THEN 0 ELSE b.hours_after END,
       b.after_document_id, b.after_sheet, b.after_cell, b.after_line,
       CASE WHEN b.is_dropped THEN approval_of(n.stated, g.approval) ELSE b.approval_counting END,
       coalesce(n.approved_on, g.approved_on), coalesce(g.submitted_on, n.entered_on)
FROM beside b
JOIN timesheet_entry e ON e.org_id = b.org_id AND e.document_id = b.document_id AND e.id = b.entry_id
LEFT JOIN LATERAL (
  -- What the register says of the version that counts.
  SELECT max(f.submitted_on) AS submitted_on, max(f.approved_on) AS approved_on, min(f.approval) AS approval
  FROM filing f
  WHERE f.org_id = b.org_id AND f.document_id = b.after_document_id
    AND (f.person_key = b.person_key) IS NOT FALSE AND (f.contract_key = b.contract_key) IS NOT FALSE
    AND b.work_date BETWEEN coalesce(f.period_start, '-infinity') AND coalesce(f.period_end, 'infinity')
) g ON true
LEFT JOIN LATERAL (
  -- What its own entries say, of the date where it has one.
  SELECT max(s.entered_on) AS entered_on, max(s.approved_on) AS approved_on, min(s.stated_approval) AS stated
  FROM timesheet_entry s
  WHERE s.org_id = b.org_id AND s.document_id = b.after_document_id AND s.person_key = b.person_key AND s.contract_id = b.contract_id
    AND (b.is_dropped OR s.work_date = b.work_date)
) n ON true;
