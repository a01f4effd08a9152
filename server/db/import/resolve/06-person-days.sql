-- What counts for one person, contract and date. Two timesheets for the same are alternatives, never a sum: the one that
-- replaces, else the approved one, else the more detailed. That they disagree is kept, and told with the result.
DELETE FROM person_day;

WITH replaced AS (
  SELECT DISTINCT old.org_id, old.id AS document_id
  FROM timesheet_register r
  JOIN document old ON old.org_id = r.org_id
   AND (old.file = r.replaces OR regexp_replace(old.file, '^.*/', '') = r.replaces OR old.file = 'timesheets/' || r.replaces)
  WHERE r.replaces IS NOT NULL
), sheet_day AS (
  SELECT s.org_id, s.person_key, s.work_date, s.contract_id, s.document_id,
         CASE WHEN count(s.days) = count(*) THEN sum(s.days) END AS days,
         CASE WHEN count(s.hours) = count(*) THEN sum(s.hours) END AS hours,
         array_agg(s.id ORDER BY s.id) AS entry_ids, string_agg(DISTINCT s.order_key, ' ' ORDER BY s.order_key) AS orders,
         -- The weakest statement of the day's entries speaks for the day.
         (array_agg(s.approval_state ORDER BY array_position(ARRAY['draft', 'submitted', 'approved_supplier', 'approved'], s.approval_state)
                    NULLS FIRST))[1] AS approval
  FROM timesheet_entry s
  WHERE s.person_key IS NOT NULL AND s.contract_id IS NOT NULL AND s.approval_state IS DISTINCT FROM 'rejected'
  GROUP BY s.org_id, s.person_key, s.work_date, s.contract_id, s.document_id
), ranked AS (
  SELECT d.*,
         row_number() OVER (PARTITION BY d.org_id, d.person_key, d.contract_id, d.work_date
                            ORDER BY (r.document_id IS NULL) DESC, (d.approval = 'approved') DESC NULLS LAST, cardinality(d.entry_ids) DESC,
                                     f.file COLLATE "C") AS choice,
         -- A conversion of hours leaves less than a hundredth of a day. Where no sheet has days, hours are compared.
         -- Two sheets for two orders may be two halves of a day: they count as alternatives all the same, and it is said.
         (min(round(d.days, 2)) OVER alternatives IS DISTINCT FROM max(round(d.days, 2)) OVER alternatives
          OR (count(d.days) OVER alternatives = 0
              AND min(round(d.hours, 2)) OVER alternatives IS DISTINCT FROM max(round(d.hours, 2)) OVER alternatives)
          OR min(d.orders) OVER alternatives IS DISTINCT FROM max(d.orders) OVER alternatives) AS disagrees
  FROM sheet_day d
  JOIN document f ON f.org_id = d.org_id AND f.id = d.document_id
  LEFT JOIN replaced r ON r.org_id = d.org_id AND r.document_id = d.document_id
  WINDOW alternatives AS (PARTITION BY d.org_id, d.person_key, d.contract_id, d.work_date)
)
INSERT INTO person_day (org_id, person_key, work_date, contract_id, days, hours, document_id, sheet, cell, line, entry_ids, approval,
                        disagrees)
SELECT r.org_id, r.person_key, r.work_date, r.contract_id, r.days, r.hours, r.document_id, s.sheet, s.cell, s.line, r.entry_ids,
       r.approval, r.disagrees
FROM ranked r
JOIN timesheet_entry s ON s.org_id = r.org_id AND s.work_date = r.work_date AND s.id = r.entry_ids[1]
WHERE r.choice = 1;

