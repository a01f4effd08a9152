-- The orders of each contractor that has at least two, as the register of orders last says them. A contract that several firms
-- hold does not say which of them an order is for: it is looked at once, under the first.
WITH held AS (
  SELECT DISTINCT ON (c.org_id, c.contract_key) c.org_id, c.contract_key, c.supplier_id, c.currency, c.signature_limit
  FROM (SELECT DISTINCT k.org_id, k.contract_key
        FROM scope_supplier s
        JOIN contract k ON k.org_id = s.org_id AND k.supplier_id = s.key) own
  -- By their index: as a join, all contracts were gone through for each.
  CROSS JOIN LATERAL (
    SELECT k.* FROM contract k
    WHERE k.org_id = own.org_id AND k.contract_key = own.contract_key AND k.supplier_id IS NOT NULL
    OFFSET 0
  ) c
  -- A contract that the register states counts instead of the same one as published.
  ORDER BY c.org_id, c.contract_key, cardinality(c.assumed_columns), c.supplier_id
), ordered AS (
  SELECT DISTINCT ON (o.org_id, o.contract_key, o.order_key) o.*, d.file
  FROM held h
  JOIN scope_supplier s ON s.org_id = h.org_id AND s.key = h.supplier_id
  JOIN purchase_order o ON o.org_id = h.org_id AND o.contract_key = h.contract_key
  JOIN document d ON d.org_id = o.org_id AND d.id = o.document_id
  ORDER BY o.org_id, o.contract_key, o.order_key, d.file COLLATE "C" DESC, o.row_no DESC
), counted AS (
  SELECT s.key, o.*, h.currency, h.signature_limit, count(*) OVER (PARTITION BY s.key) AS orders
  FROM scope_supplier s
  JOIN held h ON h.org_id = s.org_id AND h.supplier_id = s.key
  JOIN ordered o ON o.org_id = h.org_id AND o.contract_key = h.contract_key
)
SELECT n.key, n.contract_ref AS "contractRef", n.order_ref AS "orderRef", n.ordered_on AS "orderedOn", n.amount,
       coalesce(n.currency, 'EUR') AS currency, substring(n.cpv FROM '^\s*(\d{2})\d') AS "cpvDivision",
       n.signature_limit AS "signatureLimit", n.file AS "sourceFile", n.sheet AS "sourceSheet", n.row_no AS "sourceRow"
FROM counted n
WHERE n.orders > 1
ORDER BY n.key, n.ordered_on, n.contract_ref COLLATE "C", n.order_ref COLLATE "C"
