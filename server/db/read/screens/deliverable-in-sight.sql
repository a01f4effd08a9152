-- One deliverable, where it is in sight. The register names its contract by a reference: where two firms hold a contract of the same
-- one, nothing tells whose it is, and a contractor is shown none.
SELECT v.id, v.deliverable_ref AS "deliverableRef", v.title
FROM deliverable v
WHERE v.id = :id::bigint
  {if viewer} AND EXISTS (SELECT FROM contract c
                          WHERE c.org_id = v.org_id AND c.contract_key = v.contract_key AND c.supplier_id = :viewer::bigint)
    AND NOT EXISTS (SELECT FROM contract c
                    WHERE c.org_id = v.org_id AND c.contract_key = v.contract_key AND c.supplier_id IS DISTINCT FROM :viewer) {end}
  {if scope} AND EXISTS (SELECT FROM contract c
                         WHERE c.org_id = v.org_id AND c.contract_key = v.contract_key AND c.id = ANY (:scope::bigint[])) {end}
