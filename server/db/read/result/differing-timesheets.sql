-- Timesheets that say something else than the one that counts for the same person and contract: one row for each of them, on the
-- document that does not count, at the first date on which the two differ; the first thousand of a document. A table of the
-- transaction: documents are read several times for one report.
CREATE TEMP TABLE IF NOT EXISTS differing_timesheet (
  document_id bigint, place bigint, unlisted integer, dates text[], days numeric, hours numeric, orders text,
  "countedDays" numeric, "countedHours" numeric, "countedOrders" text, "personKey" text, "contractRef" text, name text,
  "sourceFile" text, "sourceSheet" text, "sourceCell" text, "sourceLine" integer, "countedFile" text, "countedSheet" text,
  "countedCell" text, "countedLine" integer
) ON COMMIT PRESERVE ROWS;
DELETE FROM differing_timesheet;
INSERT INTO differing_timesheet
WITH sheet_day AS (
  SELECT p.org_id, p.person_key, p.contract_id, p.work_date, p.document_id AS counted_id, p.days AS counted_days,
         p.hours AS counted_hours, e.document_id,
         CASE WHEN count(e.days) = count(*) THEN sum(e.days) END AS days,
         CASE WHEN count(e.hours) = count(*) THEN sum(e.hours) END AS hours,
         string_agg(DISTINCT e.order_key, ' ' ORDER BY e.order_key) AS order_keys,
         string_agg(DISTINCT e.order_ref COLLATE "C", ', ' ORDER BY e.order_ref COLLATE "C")
           FILTER (WHERE e.order_key IS NOT NULL) AS orders,
         min(e.id) AS entry_id, min(e.person_name) AS person_name
  FROM person_day p
  JOIN timesheet_entry e ON e.org_id = p.org_id AND e.work_date = p.work_date AND e.person_key = p.person_key
   AND e.contract_id = p.contract_id AND e.approval_state IS DISTINCT FROM 'rejected'
  WHERE p.disagrees
  GROUP BY p.org_id, p.person_key, p.contract_id, p.work_date, e.document_id
), beside AS (
  SELECT d.*,
         max(d.order_keys) FILTER (WHERE d.document_id = d.counted_id) OVER same_day AS counted_keys,
         max(d.orders) FILTER (WHERE d.document_id = d.counted_id) OVER same_day AS counted_orders
  FROM sheet_day d
  WINDOW same_day AS (PARTITION BY d.org_id, d.person_key, d.contract_id, d.work_date)
), differing AS (
  -- Compared as `disagrees` was: days as they are shown, hours only where no day is known.
  SELECT b.*,
         row_number() OVER (PARTITION BY b.org_id, b.document_id, b.counted_id, b.person_key, b.contract_id ORDER BY b.work_date) AS nth
  FROM beside b
  WHERE b.document_id <> b.counted_id
    AND (round(b.days, 2) <> round(b.counted_days, 2) OR b.order_keys <> b.counted_keys
         OR (b.days IS NULL AND b.counted_days IS NULL AND round(b.hours, 2) <> round(b.counted_hours, 2)))
), pair AS (
  SELECT d.org_id, d.document_id, d.counted_id, d.person_key, d.contract_id, min(d.person_name) AS person_name,
         array_agg(d.work_date::text ORDER BY d.work_date) AS dates, min(d.work_date) AS first_date,
         max(d.entry_id) FILTER (WHERE d.nth = 1) AS entry_id, max(d.days) FILTER (WHERE d.nth = 1) AS days,
         max(d.hours) FILTER (WHERE d.nth = 1) AS hours, max(d.orders) FILTER (WHERE d.nth = 1 AND d.order_keys <> d.counted_keys) AS orders,
         max(d.counted_orders) FILTER (WHERE d.nth = 1 AND d.order_keys <> d.counted_keys) AS counted_orders,
         row_number() OVER (PARTITION BY d.document_id ORDER BY d.person_key COLLATE "C", d.contract_id, d.counted_id) AS place,
         count(*) OVER (PARTITION BY d.document_id) AS pairs
  FROM differing d
  GROUP BY d.org_id, d.document_id, d.counted_id, d.person_key, d.contract_id
)
SELECT p.document_id, p.place, CASE WHEN p.place = 1000 THEN p.pairs - 1000 ELSE 0 END::int AS unlisted, p.dates,
       p.days, p.hours, p.orders,
       w.days AS "countedDays", w.hours AS "countedHours", p.counted_orders AS "countedOrders",
       p.person_key AS "personKey", c.contract_ref AS "contractRef",
       coalesce((SELECT min(t.name) FROM team_member t WHERE t.org_id = p.org_id AND t.person_key = p.person_key), p.person_name) AS name,
       own.file AS "sourceFile", e.sheet AS "sourceSheet", e.cell AS "sourceCell", e.line AS "sourceLine",
       counted.file AS "countedFile", w.sheet AS "countedSheet", w.cell AS "countedCell", w.line AS "countedLine"
FROM pair p
JOIN person_day w ON w.org_id = p.org_id AND w.person_key = p.person_key AND w.work_date = p.first_date AND w.contract_id = p.contract_id
JOIN timesheet_entry e ON e.org_id = p.org_id AND e.work_date = p.first_date AND e.id = p.entry_id
JOIN contract c ON c.org_id = p.org_id AND c.id = p.contract_id
JOIN document own ON own.org_id = p.org_id AND own.id = p.document_id
JOIN document counted ON counted.org_id = p.org_id AND counted.id = p.counted_id
WHERE p.place <= 1000
