-- Ties each timesheet entry to its contract and person, and converts by the contract's own hours per day.
-- Entries are many and say few different things: each distinct reference is settled once, then handed to its entries. Every
-- import settles all of them from what the sheets state: a register that comes later may speak of an earlier sheet. Only what
-- changes is written.
CREATE TEMP TABLE IF NOT EXISTS entry_reference (
  org_id bigint, document_id bigint, contract_key text, order_key text, person_key text, person_name_key text, on_date date,
  approval text, contract_id bigint, hours_per_day numeric, person text,
  -- A sheet that an invoice carried, which counts for some contracts only; 0 for a file that was dropped.
  carried bigint NOT NULL
) ON COMMIT PRESERVE ROWS;
INSERT INTO entry_reference
WITH filing AS (
  -- What the register says of a file: by its path in the dossier, or its bare name; that of an attachment is INVOICE/NAME, for
  -- many invoices carry files of one name. One row a person and period.
  SELECT d.org_id, d.id AS document_id, r.contract_key, r.person_key, r.period_start, r.period_end,
         CASE WHEN r.approved_on IS NOT NULL OR r.approved_by IS NOT NULL
                THEN CASE r.approver_side WHEN 'supplier' THEN 'approved_supplier' ELSE 'approved' END
              WHEN r.submitted_on IS NOT NULL THEN 'submitted' END AS approval
  FROM document d
  JOIN timesheet_register r ON r.org_id = d.org_id
   AND (r.file = d.file OR 'timesheets/' || r.file = d.file
        OR r.file = CASE WHEN d.inside IS NULL THEN regexp_replace(d.file, '^.*/', '')
                         ELSE regexp_replace(d.file, '^.*/([^/]*/[^/]*)$', '\1') END)
), dated AS (
  SELECT DISTINCT org_id, document_id FROM filing WHERE period_start IS NOT NULL OR period_end IS NOT NULL
), stated AS (
  SELECT DISTINCT s.org_id, s.document_id, s.contract_key, s.order_key, s.stated_person_key AS person_key, s.person_name_key,
         -- The date matters only where the register speaks of periods.
         CASE WHEN d.document_id IS NOT NULL THEN s.work_date END AS on_date
  FROM timesheet_entry s
  LEFT JOIN dated d ON d.org_id = s.org_id AND d.document_id = s.document_id
), filed AS (
  -- Rows that may speak of this entry; where they say different things, none is believed.
  SELECT s.*,
         CASE WHEN count(DISTINCT f.person_key) = 1 THEN min(f.person_key) END AS filed_person,
         CASE WHEN count(DISTINCT f.contract_key) = 1 THEN min(f.contract_key) END AS filed_contract,
         CASE WHEN count(DISTINCT coalesce(f.approval, '')) = 1 THEN min(f.approval) END AS approval
  FROM stated s
  LEFT JOIN filing f ON f.org_id = s.org_id AND f.document_id = s.document_id
   AND (f.person_key IS NULL OR s.person_key IS NULL OR f.person_key = s.person_key)
   AND (f.contract_key IS NULL OR s.contract_key IS NULL OR f.contract_key = s.contract_key)
   AND (s.on_date IS NULL OR s.on_date BETWEEN coalesce(f.period_start, '-infinity') AND coalesce(f.period_end, 'infinity'))
   -- A row about somebody known by another name is about somebody else.
   AND (s.person_key IS NOT NULL OR s.person_name_key IS NULL
        OR NOT EXISTS (SELECT FROM team_member t WHERE t.org_id = f.org_id AND t.person_key = f.person_key)
        OR EXISTS (SELECT FROM team_member t WHERE t.org_id = f.org_id AND t.person_key = f.person_key
                                               AND t.name_key = s.person_name_key))
  GROUP BY s.org_id, s.document_id, s.contract_key, s.order_key, s.person_key, s.person_name_key, s.on_date
), carrier AS (
  -- What the invoices say that a sheet was attached to, under whichever document of its bytes, and of theirs; where they are of
  -- several contracts or suppliers, that is not known.
  SELECT a.org_id, coalesce(a.duplicate_of, a.id) AS document_id,
         CASE WHEN count(DISTINCT i.supplier_id) = 1 AND count(i.supplier_id) = count(*) THEN min(i.supplier_id) END AS supplier_id,
         CASE WHEN count(DISTINCT i.contract_id) = 1 AND count(i.contract_id) = count(*) THEN min(i.contract_id) END AS contract_id
  FROM document a
  JOIN document p ON p.org_id = a.org_id AND p.id = a.inside
  LEFT JOIN document q ON q.org_id = p.org_id AND q.id = p.duplicate_of
  JOIN invoice i ON i.org_id = p.org_id AND i.document_id = coalesce(q.duplicate_of, q.id, p.id)
  GROUP BY a.org_id, coalesce(a.duplicate_of, a.id)
), holder AS (
  -- Whose invoices name a person, among the holders of one contract reference; several, and the person settles nothing.
  SELECT c.org_id, c.contract_key, t.person_key, min(c.id) AS contract_id
  FROM contract c
  JOIN invoice i ON i.org_id = c.org_id AND i.contract_id = c.id
  JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
  JOIN line_tie t ON t.org_id = l.org_id AND t.line_id = l.id AND t.person_key IS NOT NULL AND t.how <> 'only-candidate'
  WHERE EXISTS (SELECT FROM contract x WHERE x.org_id = c.org_id AND x.contract_key = c.contract_key AND x.id <> c.id)
  GROUP BY c.org_id, c.contract_key, t.person_key
  HAVING count(DISTINCT c.id) = 1
), stating AS (
  SELECT s.*,
         coalesce(
           (SELECT min(c.id) FROM contract c WHERE c.org_id = s.org_id AND c.contract_key = s.contract_key HAVING count(*) = 1),
           (SELECT min(c.id) FROM contract c WHERE c.org_id = s.org_id AND s.contract_key IS NULL AND c.contract_key = s.filed_contract
            HAVING count(*) = 1),
           (SELECT min(c.id) FROM purchase_order o JOIN contract c ON c.org_id = o.org_id AND c.contract_key = o.contract_key
            WHERE o.org_id = s.org_id AND s.contract_key IS NULL AND o.order_key = s.order_key HAVING count(DISTINCT c.id) = 1),
           -- Of several holders of the reference, the one whose invoice it was attached to.
           (SELECT min(c.id) FROM contract c
            WHERE c.org_id = s.org_id AND c.contract_key = coalesce(s.contract_key, s.filed_contract) AND c.supplier_id = a.supplier_id
            HAVING count(*) = 1),
           h.contract_id,
           CASE WHEN s.contract_key IS NULL AND s.filed_contract IS NULL AND s.order_key IS NULL THEN a.contract_id END
         ) AS contract_id
  FROM filed s
  LEFT JOIN carrier a ON a.org_id = s.org_id AND a.document_id = s.document_id
  LEFT JOIN LATERAL (
    SELECT coalesce(s.person_key, s.filed_person,
                    (SELECT min(t.person_key) FROM team_member t
                     WHERE t.org_id = s.org_id AND t.contract_key = coalesce(s.contract_key, s.filed_contract)
                       AND t.name_key = s.person_name_key
                     HAVING count(DISTINCT t.person_key) = 1)) AS person_key
  ) worker ON true
  LEFT JOIN holder h ON h.org_id = s.org_id AND h.contract_key = coalesce(s.contract_key, s.filed_contract)
   AND h.person_key = worker.person_key
), contracted AS (
  -- What an invoice carried counts for contracts of its contractor, or for the one that the register of timesheets gives it.
  SELECT s.org_id, s.document_id, s.contract_key, s.order_key, s.person_key, s.person_name_key, s.on_date, s.approval, s.filed_person,
         CASE WHEN d.carried_contracts IS NULL THEN 0 ELSE d.id END AS carried,
         CASE WHEN d.carried_contracts IS NULL OR s.contract_id = ANY (d.carried_contracts) OR c.contract_key = s.filed_contract
                THEN s.contract_id END AS contract_id
  FROM stating s
  JOIN document d ON d.org_id = s.org_id AND d.id = s.document_id
  LEFT JOIN contract c ON c.org_id = s.org_id AND c.id = s.contract_id
)
SELECT s.org_id, s.document_id, coalesce(s.contract_key, '') AS contract_key, coalesce(s.order_key, '') AS order_key,
       coalesce(s.person_key, '') AS person_key, coalesce(s.person_name_key, '') AS person_name_key, s.on_date, s.approval, s.contract_id,
       c.hours_per_day,
       -- A named person is looked for in the contract's team, then in the only contract that has such a name. A name without a
       -- key stays inside its contract: homonyms of two suppliers are never one person.
       coalesce(
         s.person_key, s.filed_person,
         (SELECT min(t.person_key) FROM team_member t
          WHERE t.org_id = s.org_id AND t.contract_key = c.contract_key AND t.name_key = s.person_name_key
          HAVING count(DISTINCT t.person_key) = 1),
         (SELECT min(t.person_key) FROM team_member t
          WHERE s.contract_id IS NULL AND t.org_id = s.org_id AND t.name_key = s.person_name_key
          HAVING count(DISTINCT t.person_key) = 1),
         'name:' || s.person_name_key || '@' || c.contract_ref
       ) AS person,
       s.carried
FROM contracted s
LEFT JOIN contract c ON c.org_id = s.org_id AND c.id = s.contract_id;
ANALYZE entry_reference;

-- Where nothing names the contract: the only one of that person in force on the day, among those that the sheet may count for.
CREATE TEMP TABLE IF NOT EXISTS lone_day (
  org_id bigint, carried bigint, person_key text, work_date date, contract_id bigint
) ON COMMIT PRESERVE ROWS;
INSERT INTO lone_day
SELECT w.org_id, w.carried, w.person_key, w.work_date, min(c.id) AS contract_id
FROM (
  SELECT DISTINCT s.org_id, r.carried, r.person AS person_key, s.work_date
  FROM timesheet_entry s
  JOIN entry_reference r ON r.org_id = s.org_id AND r.document_id = s.document_id AND r.contract_key = coalesce(s.contract_key, '')
   AND r.order_key = coalesce(s.order_key, '') AND r.person_key = coalesce(s.stated_person_key, '')
   AND r.person_name_key = coalesce(s.person_name_key, '') AND (r.on_date IS NULL OR r.on_date = s.work_date)
  WHERE s.contract_key IS NULL AND r.contract_id IS NULL
) w
JOIN team_member t ON t.org_id = w.org_id AND t.person_key = w.person_key
JOIN contract c ON c.org_id = t.org_id AND c.contract_key = t.contract_key
 AND c.start_date <= w.work_date AND coalesce(c.end_date, 'infinity') >= w.work_date
LEFT JOIN document d ON d.org_id = w.org_id AND d.id = w.carried
WHERE w.carried = 0 OR c.id = ANY (d.carried_contracts)
GROUP BY w.org_id, w.carried, w.person_key, w.work_date
HAVING count(DISTINCT c.id) = 1;
ANALYZE lone_day;

WITH lone AS (
  SELECT o.org_id, o.carried, o.person_key, o.work_date, o.contract_id, c.hours_per_day
  FROM lone_day o
  JOIN contract c ON c.org_id = o.org_id AND c.id = o.contract_id
)
UPDATE timesheet_entry s SET
  contract_id = o.contract_id,
  person_key = r.person,
  approval_state = approval_of(s.stated_approval, r.approval),
  days = days_of(s.quantity, s.unit, o.hours_per_day),
  hours = hours_of(s.quantity, s.unit, o.hours_per_day)
FROM entry_reference r
JOIN lone o ON o.org_id = r.org_id AND o.carried = r.carried AND o.person_key = r.person
WHERE r.org_id = s.org_id AND r.document_id = s.document_id AND r.contract_key = coalesce(s.contract_key, '')
  AND r.order_key = coalesce(s.order_key, '') AND r.person_key = coalesce(s.stated_person_key, '')
  AND r.person_name_key = coalesce(s.person_name_key, '') AND (r.on_date IS NULL OR r.on_date = s.work_date)
  AND s.contract_key IS NULL AND r.contract_id IS NULL AND o.work_date = s.work_date
  AND (s.contract_id, s.person_key, s.approval_state, s.days, s.hours)
      IS DISTINCT FROM (o.contract_id, r.person, approval_of(s.stated_approval, r.approval),
                        days_of(s.quantity, s.unit, o.hours_per_day), hours_of(s.quantity, s.unit, o.hours_per_day));

-- All others. Without a contract yet, the days and hours wait for it.
UPDATE timesheet_entry s SET
  contract_id = r.contract_id,
  person_key = r.person,
  approval_state = approval_of(s.stated_approval, r.approval),
  days = CASE WHEN r.contract_id IS NOT NULL THEN days_of(s.quantity, s.unit, r.hours_per_day) END,
  hours = CASE WHEN r.contract_id IS NOT NULL THEN hours_of(s.quantity, s.unit, r.hours_per_day) END
FROM entry_reference r
WHERE r.org_id = s.org_id AND r.document_id = s.document_id AND r.contract_key = coalesce(s.contract_key, '')
  AND r.order_key = coalesce(s.order_key, '') AND r.person_key = coalesce(s.stated_person_key, '')
  AND r.person_name_key = coalesce(s.person_name_key, '') AND (r.on_date IS NULL OR r.on_date = s.work_date)
  AND (r.contract_id IS NOT NULL OR s.contract_key IS NOT NULL
       OR ((r.org_id, r.carried, r.person, s.work_date) IN (SELECT org_id, carried, person_key, work_date FROM lone_day)) IS NOT TRUE)
  AND (s.contract_id, s.person_key, s.approval_state, s.days, s.hours)
      IS DISTINCT FROM (r.contract_id, r.person, approval_of(s.stated_approval, r.approval),
                        CASE WHEN r.contract_id IS NOT NULL THEN days_of(s.quantity, s.unit, r.hours_per_day) END,
                        CASE WHEN r.contract_id IS NOT NULL THEN hours_of(s.quantity, s.unit, r.hours_per_day) END);
