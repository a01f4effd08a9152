-- What became of each invoice. An event says it was rejected, cancelled or paid; a credit note over the whole amount, or several
-- that add up to it, credits it; a corrected invoice (384), or one that bills the period of the invoice it cites again,
-- replaces it; an advance (386) is replaced by the invoices that deduct it. Everything else is current. Amounts of two currencies
-- are not compared; where one of the two documents does not say its currency, it is that of the other.
CREATE TEMP TABLE IF NOT EXISTS standing (
  org_id bigint, id bigint, supplier_id bigint, contract_id bigint, number_key text, issue_date date, sense integer,
  type_code text, file text, currency text, amount numeric, asked numeric, prepaid numeric, period_start date, period_end date,
  paid_on date, event text
) ON COMMIT PRESERVE ROWS;
INSERT INTO standing
SELECT i.org_id, i.id, i.supplier_id, i.contract_id, i.number_key, i.issue_date,
       CASE WHEN g.id IS NULL THEN 1 ELSE -1 END AS sense, i.type_code, d.file, i.currency,
       abs(coalesce(i.total_without_vat, n.net)) AS amount, coalesce(i.total_with_vat, i.total_without_vat, n.net) AS asked,
       coalesce(i.total_prepaid, 0) AS prepaid, n.period_start, n.period_end,
       NULL::date AS paid_on, NULL::text AS event
FROM invoice i
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
LEFT JOIN giving g ON g.org_id = i.org_id AND g.id = i.id
CROSS JOIN LATERAL (
  SELECT CASE WHEN count(l.net) = count(*) THEN sum(l.net) END AS net,
         min(coalesce(l.own_period_start, l.own_period_end, i.period_start, i.period_end)) AS period_start,
         max(coalesce(l.own_period_end, l.own_period_start, i.period_end, i.period_start)) AS period_end
  FROM invoice_line l
  WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
) n;
CREATE INDEX IF NOT EXISTS standing_by_supplier_id_number_key ON standing (org_id, supplier_id, number_key);
ANALYZE standing;

-- An event speaks of the last invoice of that number issued by its day: the same number sent again later is another document.
-- Where none was issued by then, one of the two dates is wrong and it speaks of them all.
WITH known AS (
  SELECT s.org_id, s.id, e.event, e."on",
         e."on" < s.issue_date AS too_early,
         bool_or(e."on" >= s.issue_date OR s.issue_date IS NULL) OVER same AS any_by_then,
         row_number() OVER (PARTITION BY s.org_id, e.id, s.sense, e."on" < s.issue_date
                            ORDER BY s.issue_date DESC NULLS LAST, s.file COLLATE "C", s.id) AS choice
  FROM invoice_event e
  JOIN standing s ON s.org_id = e.org_id AND s.supplier_id = e.supplier_id AND s.number_key = e.number_key
  WHERE e.event IN ('rejected', 'cancelled', 'paid')
  WINDOW same AS (PARTITION BY s.org_id, e.id, s.sense)
), told AS (
  SELECT k.org_id, k.id, min(k."on") FILTER (WHERE k.event = 'paid') AS paid_on,
         CASE WHEN bool_or(k.event = 'cancelled') THEN 'cancelled' WHEN bool_or(k.event = 'rejected') THEN 'rejected' END AS event
  FROM known k
  WHERE CASE WHEN k.any_by_then THEN k.too_early IS NOT TRUE AND k.choice = 1 ELSE true END
  GROUP BY k.org_id, k.id
)
UPDATE standing s SET event = t.event, paid_on = t.paid_on FROM told t WHERE t.org_id = s.org_id AND t.id = s.id;

-- A paper that was itself rejected or cancelled changes nothing of what it cites.
WITH effective AS (
  SELECT c.org_id, c.cited_id, s.sense, s.type_code, s.amount, s.prepaid, s.contract_id, s.period_start, s.period_end,
         (s.currency = old.currency) IS NOT FALSE AS comparable,
         bool_and((s.currency = old.currency) IS NOT FALSE) OVER whole AS all_comparable,
         count(*) OVER whole AS cited_count, sum(old.amount) OVER whole AS cited_amount
  FROM citation c
  JOIN standing s ON s.org_id = c.org_id AND s.id = c.invoice_id AND s.event IS NULL
  JOIN standing old ON old.org_id = c.org_id AND old.id = c.cited_id
  WINDOW whole AS (PARTITION BY c.org_id, c.invoice_id)
), later AS (
  SELECT old.org_id, old.id,
         -- A credit note over several invoices settles each of them when it is as high as all of them.
         sum(CASE WHEN e.cited_count = 1 THEN e.amount WHEN e.amount >= e.cited_amount THEN old.amount END)
           FILTER (WHERE e.sense = -1 AND e.all_comparable) >= old.amount AND old.amount > 0 AS credited,
         bool_or(e.sense = 1
                 AND (e.type_code = '384'
                      OR (e.type_code = '380' AND old.type_code = '380' AND old.paid_on IS NULL
                          AND e.contract_id IS NOT DISTINCT FROM old.contract_id
                          AND e.period_start = old.period_start AND e.period_end = old.period_end
                          AND e.comparable AND e.amount * 2 >= old.amount))) AS replaced
  FROM standing old
  JOIN effective e ON e.org_id = old.org_id AND e.cited_id = old.id
  WHERE old.sense = 1
  GROUP BY old.org_id, old.id, old.amount
), advance AS (
  -- Invoices of the contract deduct what was paid before from what they ask, not from what they bill: once they have deducted
  -- the advances, they bill all of it. Sums in two currencies are not compared.
  SELECT a.org_id, a.contract_id,
         bool_and(coalesce(a.asked, 0) > 0) AND sum(a.asked) <= min(f.deducted)
           AND (least(min(a.currency), min(f.low)) = greatest(max(a.currency), max(f.high))) IS NOT FALSE AS settled
  FROM standing a
  JOIN (SELECT org_id, contract_id, sum(prepaid) AS deducted, min(currency) FILTER (WHERE prepaid <> 0) AS low,
               max(currency) FILTER (WHERE prepaid <> 0) AS high
        FROM standing
        WHERE sense = 1 AND event IS NULL AND type_code IS DISTINCT FROM '386' AND contract_id IS NOT NULL
        GROUP BY org_id, contract_id) f ON f.org_id = a.org_id AND f.contract_id = a.contract_id
  WHERE a.type_code = '386' AND a.sense = 1 AND a.event IS NULL
  GROUP BY a.org_id, a.contract_id
), settled AS (
  SELECT s.org_id, s.id, s.paid_on,
         -- What a credit note gives back in full counts with it, whatever else was said of it.
         CASE WHEN l.credited THEN 'credited'
              WHEN s.event IS NOT NULL THEN s.event
              WHEN l.replaced OR (s.type_code = '386' AND s.sense = 1 AND a.settled) THEN 'replaced'
              ELSE 'current' END AS state
  FROM standing s
  LEFT JOIN later l ON l.org_id = s.org_id AND l.id = s.id
  LEFT JOIN advance a ON a.org_id = s.org_id AND a.contract_id = s.contract_id
)
UPDATE invoice i SET state = s.state, paid_on = s.paid_on
FROM settled s WHERE s.org_id = i.org_id AND s.id = i.id AND (i.state, i.paid_on) IS DISTINCT FROM (s.state, s.paid_on);

-- A credit note on invoices that all left the count leaves it with them.
WITH gone AS (
  SELECT c.org_id, c.invoice_id AS id, min(old.state) AS state
  FROM citation c
  JOIN invoice i ON i.org_id = c.org_id AND i.id = c.invoice_id AND i.state = 'current'
  JOIN giving g ON g.org_id = i.org_id AND g.id = i.id
  JOIN invoice old ON old.org_id = c.org_id AND old.id = c.cited_id
  GROUP BY c.org_id, c.invoice_id, i.preceding_keys
  HAVING count(*) = cardinality(i.preceding_keys) AND bool_and(old.state IN ('rejected', 'cancelled', 'replaced'))
)
UPDATE invoice i SET state = g.state
FROM gone g WHERE g.org_id = i.org_id AND g.id = i.id;
