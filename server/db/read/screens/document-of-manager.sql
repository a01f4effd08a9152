d.import_id IN (SELECT p.id FROM import p WHERE p.by_account = :account::bigint)
    -- A manager: registers, and what concerns a contract of its own.
    OR (cardinality(:scope::bigint[]) > 0 AND d.kind = 'register'
        -- What a contractor signed about a contract out of sight is out of sight.
        AND NOT EXISTS (SELECT FROM import p
                        JOIN ai_declaration a ON a.org_id = p.org_id AND a.document_id = d.id
                        LEFT JOIN contract c ON c.org_id = a.org_id AND c.contract_key = a.contract_key AND c.id = ANY (:scope)
                        WHERE p.org_id = d.org_id AND p.id = d.import_id AND p.kind = 'declaration' AND c.id IS NULL))
    OR EXISTS (SELECT FROM invoice i WHERE i.org_id = d.org_id AND i.document_id = d.id AND i.contract_id = ANY (:scope))
    OR EXISTS (SELECT FROM timesheet_entry e
               WHERE e.org_id = d.org_id AND e.document_id = d.id AND e.contract_id = ANY (:scope))
    OR (d.inside IS NOT NULL AND d.duplicate_of IS NULL
        AND EXISTS (SELECT FROM document p
                    LEFT JOIN document q ON q.org_id = p.org_id AND q.id = p.duplicate_of
                    JOIN invoice i ON i.org_id = p.org_id AND i.document_id = coalesce(q.duplicate_of, q.id, p.id)
                    WHERE p.org_id = d.org_id AND p.id = d.inside AND i.contract_id = ANY (:scope)))
