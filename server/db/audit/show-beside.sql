-- A weak finding says nothing alone. It is shown where a visible finding of another class, on another rule, is about the same
-- thing: the narrowest that the weak one names, its invoice, else its deliverable, its person, its contract; one that names
-- none of these is about the invoices that it is related to, else about all of its contractor. A duty of the buyer is no company,
-- nor is what was found of another contractor alone: a person or a contract may be of several.
--
-- A side (buyer, contractor, data officer) reads the weak finding only where it reads the other one as well: the others are
-- taken off its audience. The contractor must be the same one.
WITH company AS MATERIALIZED (
  SELECT f.org_id, f.rule, f.content,
         f.content -> 'audience' ?| ARRAY['buyer', 'procurement', 'legal'] AS to_buyer,
         f.content -> 'audience' ? 'supplier' AND jsonb_typeof(f.content -> 'supplierMessage') = 'object' AS to_supplier,
         f.content -> 'audience' ? 'dpo' AS to_dpo, thing.items,
         ARRAY(SELECT DISTINCT t.item ->> 'supplier' FROM unnest(thing.items) AS t (item) WHERE t.item ->> 'supplier' IS NOT NULL) AS suppliers
  FROM found f
  CROSS JOIN LATERAL (
    SELECT ARRAY[f.content -> 'subject'] || ARRAY(SELECT jsonb_array_elements(f.content -> 'related'))
           || ARRAY(SELECT jsonb_array_elements(f.content -> 'allocations')) AS items
  ) thing
  WHERE f.visible AND f.class <> 'weak' AND f.topic <> 'buyer_duty' AND EXISTS (SELECT FROM found w WHERE w.class = 'weak')
), named AS (
  SELECT c.org_id, c.rule, c.to_buyer, c.to_supplier, c.to_dpo, c.suppliers, c.content #>> '{subject,supplier}' AS addressee, t.item
  FROM company c
  CROSS JOIN LATERAL unnest(c.items) AS t (item)
), around AS MATERIALIZED (
  -- Made once: written into the join below, it would be made again for each weak finding.
  SELECT n.org_id, n.rule, k.kind, k.value, n.to_buyer, n.to_dpo, n.suppliers,
         CASE WHEN n.to_supplier THEN coalesce(n.addressee, n.item ->> 'supplier') END AS told
  FROM named n
  CROSS JOIN LATERAL (VALUES
    ('invoice', (n.item ->> 'supplier') || ' ' || (n.item ->> 'invoice')),
    ('deliverable', (n.item ->> 'contract') || ' ' || (n.item ->> 'deliverable')),
    ('person', n.item ->> 'personKey'),
    ('contract', n.item ->> 'contract'),
    ('supplier', n.item ->> 'supplier')
  ) AS k (kind, value)
  WHERE k.value IS NOT NULL
), weak AS (
  SELECT f.ctid AS row_id, f.org_id, f.rule, f.content -> 'subject' AS subject, f.content -> 'related' AS related
  FROM found f
  WHERE f.class = 'weak'
), sought AS MATERIALIZED (
  SELECT w.row_id, w.org_id, w.rule, w.subject ->> 'supplier' AS supplier, k.kind, k.value
  FROM weak w
  CROSS JOIN LATERAL (
    SELECT 'invoice' AS kind, (w.subject ->> 'supplier') || ' ' || (w.subject ->> 'invoice') AS value
    WHERE w.subject ? 'invoice'
    UNION ALL
    SELECT 'deliverable', (w.subject ->> 'contract') || ' ' || (w.subject ->> 'deliverable')
    WHERE w.subject ? 'deliverable' AND NOT w.subject ? 'invoice'
    UNION ALL
    SELECT 'person', w.subject ->> 'personKey'
    WHERE w.subject ? 'personKey' AND NOT w.subject ?| ARRAY['invoice', 'deliverable']
    UNION ALL
    SELECT 'contract', w.subject ->> 'contract'
    WHERE w.subject ? 'contract' AND NOT w.subject ?| ARRAY['invoice', 'deliverable', 'personKey']
    UNION ALL
    SELECT 'invoice', (r.item ->> 'supplier') || ' ' || (r.item ->> 'invoice')
    FROM jsonb_array_elements(w.related) AS r (item)
    WHERE NOT w.subject ?| ARRAY['invoice', 'deliverable', 'personKey', 'contract'] AND r.item ? 'invoice'
    UNION ALL
    SELECT 'supplier', w.subject ->> 'supplier'
    WHERE NOT w.subject ?| ARRAY['invoice', 'deliverable', 'personKey', 'contract']
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(w.related) AS r (item) WHERE r.item ? 'invoice')
  ) k
), beside AS (
  SELECT s.row_id, bool_or(a.to_buyer) AS to_buyer, coalesce(bool_or(a.told = s.supplier), false) AS to_supplier,
         bool_or(a.to_dpo) AS to_dpo
  FROM sought s
  JOIN around a ON a.org_id = s.org_id AND a.kind = s.kind AND a.value = s.value AND a.rule <> s.rule
   AND (s.supplier IS NULL OR a.suppliers = '{}' OR s.supplier = ANY (a.suppliers))
  GROUP BY s.row_id
), told AS (
  SELECT b.row_id, b.to_supplier,
         (SELECT coalesce(jsonb_agg(t.one ORDER BY t.place), '[]')
          FROM jsonb_array_elements(f.content -> 'audience') WITH ORDINALITY AS t (one, place)
          WHERE CASE t.one #>> '{}' WHEN 'supplier' THEN b.to_supplier WHEN 'dpo' THEN b.to_dpo ELSE b.to_buyer END) AS audience
  FROM beside b
  JOIN found f ON f.ctid = b.row_id
)
UPDATE found f SET
  visible = true,
  content_hash = f.content_hash || '-beside ' || t.audience::text,
  content = f.content || jsonb_build_object('visible', true, 'audience', t.audience)
            || CASE WHEN t.to_supplier THEN '{}' ELSE '{"supplierMessage": null}'::jsonb END
FROM told t
WHERE f.ctid = t.row_id AND t.audience <> '[]';
