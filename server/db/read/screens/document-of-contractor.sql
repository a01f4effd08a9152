d.import_id IN (SELECT p.id FROM import p WHERE p.by_account = :account::bigint AND p.kind = 'declaration')
    -- An invoice or a timesheet of the contractor alone, or its own declaration.
    OR (d.kind = 'invoice'
        AND EXISTS (SELECT FROM invoice i WHERE i.org_id = d.org_id AND i.document_id = d.id AND i.supplier_id = :viewer::bigint)
        AND NOT EXISTS (SELECT FROM invoice i
                        WHERE i.org_id = d.org_id AND i.document_id = d.id AND i.supplier_id IS DISTINCT FROM :viewer))
    OR (d.kind = 'timesheet' AND d.inside IS NULL
        AND EXISTS (SELECT FROM timesheet_entry e
                    WHERE e.org_id = d.org_id AND e.document_id = d.id
                      AND e.contract_id IN (SELECT c.id FROM contract c WHERE c.supplier_id = :viewer))
        AND NOT EXISTS (SELECT FROM timesheet_entry e
                        WHERE e.org_id = d.org_id AND e.document_id = d.id
                          AND e.contract_id IN (SELECT c.id FROM contract c WHERE c.supplier_id = :viewer) IS NOT TRUE))
    -- What an invoice carried follows that invoice, whatever it says: a sheet may speak of another's contract.
    OR (d.inside IS NOT NULL AND d.duplicate_of IS NULL
        AND EXISTS (SELECT FROM document p
                    LEFT JOIN document q ON q.org_id = p.org_id AND q.id = p.duplicate_of
                    JOIN invoice i ON i.org_id = p.org_id AND i.document_id = coalesce(q.duplicate_of, q.id, p.id)
                    WHERE p.org_id = d.org_id AND p.id = d.inside AND i.supplier_id = :viewer)
        AND NOT EXISTS (SELECT FROM document p
                        LEFT JOIN document q ON q.org_id = p.org_id AND q.id = p.duplicate_of
                        JOIN invoice i ON i.org_id = p.org_id AND i.document_id = coalesce(q.duplicate_of, q.id, p.id)
                        WHERE p.org_id = d.org_id AND p.id = d.inside AND i.supplier_id IS DISTINCT FROM :viewer))
    OR (d.kind = 'register'
        AND d.import_id IN (SELECT p.id FROM import p WHERE p.kind = 'declaration')
        AND EXISTS (SELECT FROM ai_declaration a WHERE a.org_id = d.org_id AND a.document_id = d.id)
        AND NOT EXISTS (SELECT FROM ai_declaration a
                        LEFT JOIN contract c ON c.org_id = a.org_id AND c.contract_key = a.contract_key AND c.supplier_id = :viewer
                        WHERE a.org_id = d.org_id AND a.document_id = d.id AND c.id IS NULL))
