-- Each line once, with the finding that questions most of it. $1 audit, $2 audiences, $3 contractor's firm, $4 contracts in sight
  -- or of the entity asked, $5 contract.
  SELECT DISTINCT ON (fl.org_id, fl.line_id) fl.org_id, fl.line_id, fl.invoice_id, s.finding_id, s.revision_id, s.code, s.class, fl.days, fl.amount,
         CASE fl.rung WHEN 'declared_hours' THEN 'declared_hours' ELSE 'effort' END AS rests_on,
         coalesce(i.payable_by, 'infinity') AS due, -(coalesce(fl.amount, 0) * 100)::bigint AS less
  FROM shown_finding s
  JOIN finding_line fl ON fl.org_id = s.org_id AND fl.revision_id = s.revision_id AND fl.line_id IS NOT NULL
  JOIN invoice i ON i.org_id = fl.org_id AND i.id = fl.invoice_id
  WHERE s.audit_id = $1 AND s.topic = 'single_click' AND s.audience && $2::text[]
    AND ($3::bigint IS NULL OR (s.to_supplier AND i.supplier_id = $3))
    AND ($4::bigint[] IS NULL OR i.contract_id = ANY ($4))
    AND ($5::bigint IS NULL OR i.contract_id = $5)
  ORDER BY fl.org_id, fl.line_id, fl.days DESC NULLS LAST, fl.amount DESC NULLS LAST, s.code COLLATE "C"
