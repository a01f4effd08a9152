-- Documents $1 with what was read in each. A contractor ($2) is told of its own contracts only.
SELECT d.id, d.file, d.kind, d.format, d.status, d.import_id AS "importId", d.sha256, d.byte_length AS "byteLength", d.problems,
       d.column_mapping AS "columnMapping", d.version_effect AS "versionEffect",
       to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "receivedAt",
       w.id AS "insideId", w.file AS "insideFile", o.id AS "duplicateId", o.file AS "duplicateFile", n.id AS "laterId", n.file AS "laterFile",
       to_char(m.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "laterAt",
       s.id AS "supplierId", s.name AS "supplierName", c.id AS "contractId", c.contract_ref AS "contractRef", c.title AS "contractTitle",
       inv.invoices, inv.lines, inv.amounts, time.entries, time.people, trim_scale(time.days) AS days, trim_scale(time.hours) AS hours,
       registered.rows AS "registerRows", coalesce(idle.settings, 0) AS "idleSettings", coalesce(idle.policy_rows, 0) AS "idlePolicyRows"
FROM document d
JOIN import p ON p.org_id = d.org_id AND p.id = d.import_id
LEFT JOIN document w ON w.org_id = d.org_id AND w.id = d.inside
LEFT JOIN document o ON o.org_id = d.org_id AND o.id = d.duplicate_of
LEFT JOIN document n ON n.org_id = d.org_id AND n.id = d.superseded_by
LEFT JOIN import m ON m.org_id = n.org_id AND m.id = n.import_id
LEFT JOIN LATERAL (
  SELECT sum(b.invoices)::int AS invoices, sum(b.lines)::int AS lines,
         json_agg(json_build_object('currency', b.currency, 'amount', b.amount::text) ORDER BY b.currency COLLATE "C") AS amounts,
         CASE WHEN min(b.low_supplier) = max(b.high_supplier) AND bool_and(b.has_supplier) THEN min(b.low_supplier) END AS supplier_id,
         CASE WHEN min(b.low_contract) = max(b.high_contract) AND bool_and(b.has_contract) THEN min(b.low_contract) END AS contract_id
  FROM (
    SELECT coalesce(i.currency, k.currency, 'EUR') AS currency, count(*) AS invoices, sum(n.lines) AS lines,
           -- One that does not say leaves the sum unknown.
           CASE WHEN bool_and(coalesce(i.total_without_vat, n.net) IS NOT NULL)
                THEN round(sum(i.direction * coalesce(i.total_without_vat, n.net)), 2) END AS amount,
           min(i.supplier_id) AS low_supplier, max(i.supplier_id) AS high_supplier, bool_and(i.supplier_id IS NOT NULL) AS has_supplier,
           min(i.contract_id) AS low_contract, max(i.contract_id) AS high_contract, bool_and(i.contract_id IS NOT NULL) AS has_contract
    FROM invoice i
    LEFT JOIN contract k ON k.org_id = i.org_id AND k.id = i.contract_id
    CROSS JOIN LATERAL (
      SELECT count(*) AS lines, CASE WHEN count(l.net) = count(*) THEN sum(l.net) END AS net
      FROM invoice_line l
      WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
    ) n
    WHERE i.org_id = d.org_id AND i.document_id = d.id
    GROUP BY coalesce(i.currency, k.currency, 'EUR')
  ) b
) inv ON d.kind = 'invoice'
LEFT JOIN LATERAL (
  SELECT count(*)::int AS entries, count(DISTINCT coalesce(e.person_key, e.person_name_key))::int AS people,
         sum(e.quantity) FILTER (WHERE e.unit = 'day') AS days, sum(e.quantity) FILTER (WHERE e.unit = 'hour') AS hours,
         CASE WHEN min(e.contract_id) = max(e.contract_id) AND count(e.contract_id) = count(*) THEN min(e.contract_id) END AS contract_id
  FROM timesheet_entry e
  WHERE e.org_id = d.org_id AND e.document_id = d.id
) time ON d.kind = 'timesheet'
LEFT JOIN LATERAL (
  SELECT count(*)::int AS rows
  FROM (
    SELECT FROM contract r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM rate r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM team_member r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM subcontractor r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM purchase_order r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM work_unit r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM deliverable r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM link r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM ai_declaration r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM ai_policy_row r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM timesheet_register r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM invoice_event r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM absence r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM closure r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM review r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM answer r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM decision r WHERE r.org_id = d.org_id AND r.document_id = d.id
    UNION ALL SELECT FROM setting r WHERE r.org_id = d.org_id AND r.document_id = d.id
  ) every_register
) registered ON d.kind = 'register'
-- What sets nothing, since nobody sent it who sees everything.
LEFT JOIN LATERAL (
  SELECT (SELECT count(*)::int FROM setting r WHERE r.org_id = d.org_id AND r.document_id = d.id) AS settings,
         (SELECT count(*)::int FROM ai_policy_row r WHERE r.org_id = d.org_id AND r.document_id = d.id) AS policy_rows
) idle ON d.kind = 'register'
  AND NOT EXISTS (SELECT FROM whole_sight_document v WHERE v.org_id = d.org_id AND v.id = d.id)
LEFT JOIN contract c ON c.org_id = d.org_id AND c.id = coalesce(inv.contract_id, time.contract_id)
  AND ($2::bigint IS NULL OR c.supplier_id = $2)
LEFT JOIN supplier s ON s.org_id = d.org_id AND s.id = coalesce(inv.supplier_id, c.supplier_id)
WHERE d.id = ANY ($1::bigint[])
