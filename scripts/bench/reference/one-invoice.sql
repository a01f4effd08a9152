-- The facts that the rules of the catalogue are given about one invoice ($1), fetched in one statement: rows as jsonb, each under
-- the name of its fact. What a fact counts is counted here, what it lists is listed; what the product decides between two
-- readings of a row is left out, as are tables that the generated dossier leaves empty but for a look by their index. This is
-- the least that whoever answers the same questions has to fetch.
WITH inv AS MATERIALIZED (
  SELECT i.*, d.file, c.contract_key AS of_key, c.start_date, c.end_date, c.max_days_per_person_day AS most, c.currency AS contract_currency,
         c.required_mentions
  FROM invoice i
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  WHERE i.id = $1
), line AS MATERIALIZED (
  SELECT l.* FROM inv i JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
), tie AS MATERIALIZED (
  SELECT t.*, l.period_start, l.period_end, l.billed_days FROM line l JOIN line_tie t ON t.org_id = l.org_id AND t.line_id = l.id
), person AS MATERIALIZED (
  SELECT DISTINCT t.org_id, t.person_key FROM tie t WHERE t.person_key IS NOT NULL
), day AS MATERIALIZED (
  -- What the people recorded, on any contract.
  SELECT w.*, c.contract_ref, c.start_date, c.end_date, coalesce(c.max_days_per_person_day, 1) AS most, d.file
  FROM person p
  JOIN person_day w ON w.org_id = p.org_id AND w.person_key = p.person_key
  JOIN contract c ON c.org_id = w.org_id AND c.id = w.contract_id
  JOIN document d ON d.org_id = w.org_id AND d.id = w.document_id
), entry AS MATERIALIZED (
  SELECT e.org_id, e.person_key, e.contract_id, e.work_date, e.id, e.days, e.unit, e.quantity, e.note_hash, e.note_words, e.note_specific,
         e.note_actions, e.note_traced, e.note_meeting, e.note_joint, e.note_clerical, e.entered_on, e.approval_state, e.approved_on,
         e.billable
  FROM person p
  JOIN timesheet_entry e ON e.org_id = p.org_id AND e.person_key = p.person_key
), billed AS MATERIALIZED (
  -- What bills the people, on any contract.
  SELECT t.person_key, t.person_name, t.profile, t.profile_key, t.days, l.id AS line_id, l.ref AS line, l.period_start, l.period_end,
         l.billed_days, l.net, l.unit_how, i.id AS invoice_id, i.ref, i.issue_date, i.contract_id, i.state, i.direction,
         i.preceding_keys, i.number_key
  FROM person p
  JOIN line_tie t ON t.org_id = p.org_id AND t.person_key = p.person_key
  JOIN invoice_line l ON l.org_id = t.org_id AND l.id = t.line_id
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
), of_supplier AS MATERIALIZED (
  SELECT o.id, o.org_id, o.ref, o.number, o.number_key, o.issue_date, o.state, o.direction, o.currency, o.total_without_vat, o.contract_id,
         o.document_id, o.preceding_keys, o.supplier_vat_id, o.path
  FROM inv i
  JOIN invoice o ON o.org_id = i.org_id AND o.supplier_id = i.supplier_id
), contract_line AS MATERIALIZED (
  SELECT o.id AS invoice_id, o.ref, o.issue_date, o.state, o.direction, o.total_without_vat, o.document_id, l.ref AS line, l.net,
         l.period_start, l.period_end, l.billed_unit, l.billed_days, l.unit_code, l.quantity, l.unit_price, l.position
  FROM inv i
  JOIN invoice o ON o.org_id = i.org_id AND o.contract_id = i.contract_id
  JOIN invoice_line l ON l.org_id = o.org_id AND l.invoice_id = o.id
)
-- The invoice.
SELECT 'invoiceFact' AS fact, to_jsonb(i) AS row FROM inv i
UNION ALL
SELECT 'invoiceLines', to_jsonb(l) FROM line l
UNION ALL
SELECT 'sameNumber', to_jsonb(o) FROM inv i JOIN of_supplier o ON o.number_key = i.number_key AND o.id <> i.id
UNION ALL
SELECT 'sharedAttachments', to_jsonb(o)
FROM inv i
JOIN invoice_attachment a ON a.org_id = i.org_id AND a.invoice_id = i.id
JOIN invoice_attachment o ON o.org_id = a.org_id AND o.sha256 = a.sha256 AND o.invoice_id <> a.invoice_id
UNION ALL
SELECT 'likeInvoices', to_jsonb(o)
FROM inv i
JOIN of_supplier o ON o.id <> i.id AND o.issue_date BETWEEN i.issue_date - 366 AND i.issue_date
 AND least(o.total_without_vat, i.total_without_vat) >= 0.95 * greatest(o.total_without_vat, i.total_without_vat)
UNION ALL
SELECT 'billedPeriods', to_jsonb(x)
FROM (SELECT c.invoice_id, min(c.period_start) AS starts, max(c.period_end) AS ends FROM contract_line c GROUP BY c.invoice_id) x
UNION ALL
SELECT 'billingOverlaps', to_jsonb(b)
FROM tie t
JOIN inv i ON i.org_id = t.org_id
JOIN billed b ON b.person_key = t.person_key AND b.contract_id = i.contract_id AND b.invoice_id <> i.id
 AND b.period_start <= t.period_end AND b.period_end >= t.period_start
UNION ALL
SELECT 'orderUse', to_jsonb(o) FROM inv i JOIN purchase_order o ON o.org_id = i.org_id AND o.order_key = i.order_key
UNION ALL
SELECT 'heldOnPages', d.pages_compared
FROM inv i
JOIN document d ON d.org_id = i.org_id AND coalesce(d.duplicate_of, d.id) = i.document_id AND d.pages_compared IS NOT NULL
UNION ALL
SELECT 'invoiceEvents', to_jsonb(e) FROM inv i JOIN invoice_event e ON e.org_id = i.org_id AND e.number_key = i.number_key AND e.supplier_id = i.supplier_id
UNION ALL
SELECT 'billedDeliverables', to_jsonb(v) FROM tie t JOIN deliverable v ON v.org_id = t.org_id AND v.id = t.deliverable_id
UNION ALL
SELECT 'earlierFindings', to_jsonb(s)
FROM inv i
JOIN audit a ON a.org_id = i.org_id AND a.state = 'done'
JOIN finding_subject s ON s.org_id = a.org_id AND s.audit_id = a.id AND s.invoice_id = i.id
UNION ALL
SELECT 'employedPeople', to_jsonb(m)
FROM inv i
JOIN person p ON p.org_id = i.org_id
JOIN team_member m ON m.org_id = p.org_id AND m.person_key = p.person_key AND m.contract_key = i.of_key
UNION ALL
SELECT 'statedVat', to_jsonb(x)
FROM (SELECT l.vat_category, l.vat_rate, sum(l.net) AS net FROM line l GROUP BY l.vat_category, l.vat_rate) x
UNION ALL
SELECT 'statedMentions', to_jsonb(x)
FROM (SELECT count(*) AS lines, bool_and(l.quantity IS NOT NULL) AS quantity, bool_and(l.unit_price IS NOT NULL) AS price,
             min(l.period_start) AS first, max(l.period_end) AS last FROM line l) x
UNION ALL
SELECT 'signedActs', to_jsonb(x)
FROM (SELECT t.document_id, t.approved_by, min(t.approved_on) AS approved_on, min(t.work_date) AS first, max(t.work_date) AS last
      FROM inv i
      JOIN invoice_event v ON v.org_id = i.org_id AND v.supplier_id = i.supplier_id AND v.number_key = i.number_key AND v.by IS NOT NULL
      JOIN timesheet_entry t ON t.org_id = i.org_id AND t.contract_id = i.contract_id
      WHERE t.approved_by IS NOT NULL AND t.approval_state = 'approved'
      GROUP BY t.document_id, t.approved_by) x
UNION ALL
-- Its lines.
SELECT 'billedLine', to_jsonb(x) FROM (SELECT l.*, (SELECT json_agg(t) FROM tie t WHERE t.line_id = l.id) AS links FROM line l) x
UNION ALL
SELECT 'profileRates', to_jsonb(r)
FROM inv i
JOIN rate r ON r.org_id = i.org_id AND r.contract_key = i.of_key
UNION ALL
SELECT 'listedNames', to_jsonb(w) FROM inv i JOIN work_unit w ON w.org_id = i.org_id AND w.contract_key = i.of_key
UNION ALL
SELECT 'team', to_jsonb(x)
FROM (SELECT m.person_key, m.approved_from, m.approved_to, m.sheet, m.row_no, count(w.work_date) AS outside, array_agg(w.work_date) AS dates
      FROM inv i
      JOIN tie t ON t.org_id = i.org_id
      JOIN team_member m ON m.org_id = i.org_id AND m.contract_key = i.of_key AND m.person_key = t.person_key
      LEFT JOIN day w ON w.person_key = m.person_key AND w.contract_id = i.contract_id AND w.work_date BETWEEN t.period_start AND t.period_end
       AND (w.work_date < m.approved_from OR w.work_date > m.approved_to)
      GROUP BY t.line_id, m.person_key, m.approved_from, m.approved_to, m.sheet, m.row_no) x
UNION ALL
SELECT 'raisedProfiles', to_jsonb(x)
FROM (SELECT b.person_key, b.contract_id, b.profile_key, min(b.period_start) AS first, (array_agg(b.ref ORDER BY b.period_start))[1] AS invoice
      FROM billed b
      GROUP BY b.person_key, b.contract_id, b.profile_key) x
UNION ALL
SELECT 'doubtfulReadings', to_jsonb(x)
FROM (SELECT c.unit_code, percentile_disc(0.5) WITHIN GROUP (ORDER BY c.quantity) AS quantity,
             percentile_disc(0.5) WITHIN GROUP (ORDER BY c.unit_price) AS price
      FROM contract_line c
      WHERE EXISTS (SELECT FROM line l WHERE l.doubtful_numbers IS NOT NULL)
      GROUP BY c.unit_code) x
UNION ALL
SELECT 'recordedDays', to_jsonb(x)
FROM (SELECT t.line_id, t.person_key, t.days, sum(w.days) AS recorded, sum(w.hours) AS hours, min(w.approval) AS approval,
             count(*) FILTER (WHERE w.disagrees) AS disagreeing, array_agg(DISTINCT w.file) AS files
      FROM inv i
      JOIN tie t ON t.org_id = i.org_id
      LEFT JOIN day w ON w.person_key = t.person_key AND w.contract_id = i.contract_id AND w.work_date BETWEEN t.period_start AND t.period_end
      GROUP BY t.line_id, t.person_key, t.days) x
UNION ALL
SELECT 'sameService', to_jsonb(b)
FROM tie t
JOIN inv i ON i.org_id = t.org_id
JOIN billed b ON b.person_key = t.person_key AND b.contract_id = i.contract_id AND b.period_start = t.period_start
 AND b.period_end = t.period_end AND b.billed_days = t.billed_days AND b.invoice_id <> i.id
UNION ALL
SELECT 'workedDates', to_jsonb(w)
FROM tie t
JOIN day w ON w.person_key = t.person_key AND w.work_date BETWEEN t.period_start AND t.period_end
 AND (w.work_date < w.start_date OR w.work_date > w.end_date)
UNION ALL
SELECT 'headcount', to_jsonb(x)
FROM (SELECT count(DISTINCT m.person_key) AS people FROM inv i JOIN team_member m ON m.org_id = i.org_id AND m.contract_key = i.of_key) x
UNION ALL
SELECT 'unclaimedDays', to_jsonb(x)
FROM (SELECT w.person_key, w.contract_id, sum(w.days) AS days, min(w.work_date) AS first, max(w.work_date) AS last
      FROM day w GROUP BY w.person_key, w.contract_id) x
UNION ALL
SELECT 'lineDeclarations', to_jsonb(a) FROM inv i JOIN ai_declaration a ON a.org_id = i.org_id AND a.contract_key = i.of_key
UNION ALL
SELECT 'clericalTime', to_jsonb(x)
FROM (SELECT t.line_id, e.person_key, count(*) AS entries, count(e.note_words) AS told, sum(e.days) AS days,
             sum(e.days) FILTER (WHERE e.note_clerical) AS clerical
      FROM inv i
      JOIN tie t ON t.org_id = i.org_id
      JOIN entry e ON e.person_key = t.person_key AND e.contract_id = i.contract_id AND e.work_date BETWEEN t.period_start AND t.period_end
      GROUP BY t.line_id, e.person_key) x
UNION ALL
-- Its people.
SELECT 'personFact', to_jsonb(m) FROM person p JOIN team_member m ON m.org_id = p.org_id AND m.person_key = p.person_key
UNION ALL
SELECT 'personDays', to_jsonb(x) || jsonb_build_object('line', (SELECT min(b.line) FROM billed b
                                                              WHERE b.person_key = x.person_key AND b.contract_id = x.contract_id
                                                                AND x.work_date BETWEEN b.period_start AND b.period_end))
FROM (SELECT w.*, count(*) OVER (PARTITION BY w.person_key, w.work_date) AS contracts FROM day w) x
WHERE x.contracts > 1 OR x.days > x.most OR extract(isodow FROM x.work_date) > 5 OR x.work_date < x.start_date OR x.work_date > x.end_date
   OR to_char(x.work_date, 'MM-DD') IN ('01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25')
UNION ALL
SELECT 'toldTime', to_jsonb(x)
FROM (SELECT e.person_key, count(*) AS entries, count(e.note_words) AS told, sum(e.days) AS days FROM entry e GROUP BY e.person_key) x
UNION ALL
SELECT 'copiedTexts', to_jsonb(x)
FROM (SELECT e.person_key, to_char(e.work_date, 'YYYY-MM') AS month, e.note_hash, count(*) AS entries, sum(e.days) AS days,
             max(e.work_date) AS last
      FROM entry e
      WHERE e.note_words > 3 AND NOT e.note_traced
      GROUP BY e.person_key, to_char(e.work_date, 'YYYY-MM'), e.note_hash
      HAVING count(*) > 1) x
UNION ALL
SELECT 'sharedTexts', to_jsonb(o)
FROM entry e
JOIN timesheet_entry o ON o.org_id = e.org_id AND o.note_hash = e.note_hash AND o.person_key <> e.person_key
 AND o.work_date BETWEEN e.work_date - 6 AND e.work_date + 6
 AND o.note_words > 3 AND NOT o.note_traced AND NOT o.note_meeting AND NOT o.note_joint
WHERE e.note_words > 3 AND NOT e.note_traced AND NOT e.note_meeting AND NOT e.note_joint
UNION ALL
SELECT 'looseTexts', to_jsonb(x)
FROM (SELECT e.person_key, e.note_words, e.note_actions, count(*) AS entries, sum(e.days) AS days
      FROM entry e
      WHERE NOT e.note_traced AND (e.note_words < 8 OR e.note_specific = 0 OR e.note_actions > 1)
      GROUP BY e.person_key, e.note_words, e.note_actions) x
UNION ALL
SELECT 'presence', to_jsonb(a) FROM person p JOIN absence a ON a.org_id = p.org_id AND a.person_key = p.person_key
UNION ALL
SELECT 'recordedMonths', to_jsonb(x)
FROM (SELECT e.person_key, e.contract_id, date_trunc('month', e.work_date) AS month, count(DISTINCT e.work_date) AS dates, count(*) AS entries,
             count(e.days) AS in_days, count(*) FILTER (WHERE e.days = 1) AS whole,
             count(*) FILTER (WHERE e.unit = 'hour' AND e.quantity = trunc(e.quantity)) AS whole_hours,
             count(*) FILTER (WHERE e.approved_on < e.entered_on) AS late,
             json_agg(json_build_array(e.work_date, e.entered_on)) FILTER (WHERE e.entered_on IS NOT NULL) AS entered
      FROM entry e
      GROUP BY e.person_key, e.contract_id, date_trunc('month', e.work_date)) x
UNION ALL
SELECT 'billedMonths', to_jsonb(x)
FROM (SELECT b.person_key, b.contract_id, date_trunc('month', b.period_start) AS month, sum(b.billed_days) AS days,
             (array_agg(json_build_array(b.ref, b.line)))[1:20] AS lines
      FROM billed b
      GROUP BY b.person_key, b.contract_id, date_trunc('month', b.period_start)) x
UNION ALL
SELECT 'changedDays', to_jsonb(k) FROM person p JOIN changed_day k ON k.org_id = p.org_id AND k.person_key = p.person_key
UNION ALL
SELECT 'longPresence', to_jsonb(x)
FROM (SELECT w.person_key, w.contract_id, date_trunc('month', w.work_date) AS month, min(w.work_date) AS first, max(w.work_date) AS last,
             sum(w.days) AS days
      FROM day w
      GROUP BY w.person_key, w.contract_id, date_trunc('month', w.work_date)) x
UNION ALL
-- Its contract.
SELECT 'contractInvoices', to_jsonb(x)
FROM (SELECT c.invoice_id, c.ref, c.issue_date, c.state, c.direction, c.total_without_vat, d.file,
             json_agg(json_build_array(c.line, c.net) ORDER BY c.position) AS lines
      FROM inv i
      JOIN contract_line c ON true
      JOIN document d ON d.org_id = i.org_id AND d.id = c.document_id
      GROUP BY c.invoice_id, c.ref, c.issue_date, c.state, c.direction, c.total_without_vat, d.file) x
UNION ALL
SELECT 'contractMeetings', to_jsonb(x)
FROM (SELECT count(DISTINCT e.person_key) AS people, count(*) AS entries, count(e.note_words) AS told,
             count(DISTINCT (e.work_date, e.note_hash)) FILTER (WHERE e.note_meeting AND NOT e.note_joint) AS meetings
      FROM inv i
      JOIN timesheet_entry e ON e.org_id = i.org_id AND e.contract_id = i.contract_id) x
UNION ALL
-- Its contractor.
SELECT 'supplierFact', to_jsonb(s) FROM inv i JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
UNION ALL
SELECT 'knownBy', to_jsonb(a) FROM inv i JOIN supplier_alias a ON a.org_id = i.org_id AND a.supplier_id = i.supplier_id
UNION ALL
SELECT 'monthEnds', to_jsonb(x)
FROM (SELECT date_trunc('month', o.issue_date) AS month, o.currency, sum(o.direction * o.total_without_vat) AS amount, count(*) AS invoices,
             sum(o.direction * o.total_without_vat) FILTER (WHERE extract(day FROM o.issue_date) > 20) AS at_end
      FROM of_supplier o
      GROUP BY date_trunc('month', o.issue_date), o.currency) x
UNION ALL
SELECT 'invoiceRun', to_jsonb(x)
FROM (SELECT n.series, n.place - dense_rank() OVER (PARTITION BY n.series ORDER BY n.place) AS island, n.number, n.issue_date
      FROM (SELECT o.number, o.issue_date, m.found[1] AS series, m.found[2]::bigint AS place
            FROM of_supplier o CROSS JOIN LATERAL regexp_match(o.number, '^(.*?)(\d{1,15})\D*$') AS m (found)) n) x
WHERE x.island < 0
UNION ALL
SELECT 'likeSuppliers', to_jsonb(x)
FROM (SELECT s.id, s.key, s.name
      FROM inv i
      JOIN supplier own ON own.org_id = i.org_id AND own.id = i.supplier_id
      JOIN supplier s ON s.org_id = own.org_id AND s.id <> own.id AND s.name_key = own.name_key
      UNION
      SELECT c.supplier_id, c.supplier_iban, c.supplier_name
      FROM inv i
      JOIN contract own ON own.org_id = i.org_id AND own.supplier_id = i.supplier_id
      JOIN contract c ON c.org_id = own.org_id AND c.supplier_iban = own.supplier_iban AND c.supplier_id <> own.supplier_id) x
UNION ALL
SELECT 'supplierOrders', to_jsonb(o)
FROM inv i
JOIN contract c ON c.org_id = i.org_id AND c.supplier_id = i.supplier_id
JOIN purchase_order o ON o.org_id = c.org_id AND o.contract_key = c.contract_key
UNION ALL
SELECT 'contractCharges', to_jsonb(c) FROM inv i JOIN contract c ON c.org_id = i.org_id AND c.supplier_id = i.supplier_id
UNION ALL
-- What several facts are told with: the contracts of the people, the days of the calendar, what is set of rules.
SELECT 'contracts', to_jsonb(c)
FROM (SELECT DISTINCT w.org_id, w.contract_id FROM day w) x
JOIN contract c ON c.org_id = x.org_id AND c.id = x.contract_id
UNION ALL
SELECT 'ownDays', to_jsonb(o) FROM own_days o
UNION ALL
SELECT 'closures', to_jsonb(c) FROM closure c
UNION ALL
SELECT 'settings', to_jsonb(s) FROM setting s
UNION ALL
SELECT 'interruptingRules', to_jsonb(r) FROM rule_interruption r
