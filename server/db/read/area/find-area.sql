-- What the facts of the subjects may look at. Of some contracts everything: those of the subjects, with all that bear their
-- reference, and those where a whole decides of a part: a credit that names nobody, a declaration, a ceiling. Of the people, what
-- they recorded and what bills them, anywhere. Of deliverables and orders, all lines that are tied to them.
WITH person AS MATERIALIZED (
  SELECT array_agg(DISTINCT p.person_key) AS keys FROM asked_person p
), bearing AS MATERIALIZED (
  SELECT DISTINCT o.org_id, o.id
  FROM scope_contract s
  JOIN contract c ON c.org_id = s.org_id AND c.id = s.key
  JOIN contract o ON o.org_id = c.org_id AND o.contract_key = c.contract_key
), of_supplier AS MATERIALIZED (
  SELECT c.org_id, c.id, c.contract_key, c.ceiling_amount, c.supplier_id, count(*) OVER own AS contracts, count(c.ceiling_amount) OVER own AS ceilings
  FROM scope_supplier s
  JOIN contract c ON c.org_id = s.org_id AND c.supplier_id = s.key
  WINDOW own AS (PARTITION BY c.supplier_id)
), of_person AS MATERIALIZED (
  SELECT p.org_id, p.contract_id AS id
  FROM person_day p
  WHERE p.person_key = ANY ((SELECT keys FROM person)::text[])
  UNION
  SELECT i.org_id, i.contract_id
  FROM line_tie t
  JOIN invoice_line l ON l.org_id = t.org_id AND l.id = t.line_id
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  WHERE t.person_key = ANY ((SELECT keys FROM person)::text[]) AND i.contract_id IS NOT NULL
), giving_back AS MATERIALIZED (
  SELECT i.org_id, i.contract_id AS id FROM invoice i WHERE i.direction = -1 AND i.contract_id IS NOT NULL
  UNION
  SELECT i.org_id, i.contract_id
  FROM invoice_line l
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.contract_id IS NOT NULL
  WHERE l.billed_days < 0
), whole AS MATERIALIZED (
  SELECT id FROM bearing
  UNION
  SELECT p.id FROM of_person p JOIN giving_back g ON g.org_id = p.org_id AND g.id = p.id
  UNION
  SELECT o.id FROM of_supplier o
  WHERE (o.contracts > 1 AND o.ceilings > 0)
     OR EXISTS (SELECT FROM ai_declaration a WHERE a.org_id = o.org_id AND a.contract_key = o.contract_key)
), contracts AS MATERIALIZED (
  SELECT id FROM whole UNION SELECT id FROM of_person
)
SELECT set_config('app.area', 'part', true),
       set_config('app.area_people', coalesce((SELECT keys FROM person), '{}')::text, true),
       set_config('app.area_whole', coalesce((SELECT array_agg(id) FROM whole), '{}')::text, true),
       set_config('app.area_contracts', coalesce((SELECT array_agg(id) FROM contracts), '{}')::text, true);

INSERT INTO area_line
SELECT l.*
FROM invoice i
JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
WHERE i.contract_id = ANY ((SELECT current_setting('app.area_whole')::bigint[])::bigint[]);
INSERT INTO area_line
SELECT l.*
FROM (SELECT s.org_id, s.key AS line_id FROM scope_line s
      UNION
      SELECT t.org_id, t.line_id FROM line_tie t
      WHERE t.person_key = ANY ((SELECT current_setting('app.area_people')::text[])::text[])
      UNION
      SELECT t.org_id, t.line_id
      FROM of_order o
      JOIN line_tie t ON t.org_id = o.org_id AND t.order_id = o.id
      UNION
      SELECT t.org_id, t.line_id
      FROM of_deliverable d
      JOIN line_tie t ON t.org_id = d.org_id AND t.deliverable_id = d.id) x
JOIN invoice_line l ON l.org_id = x.org_id AND l.id = x.line_id
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
WHERE (i.contract_id <> ALL ((SELECT current_setting('app.area_whole')::bigint[])::bigint[])) IS NOT FALSE;
INSERT INTO area_invoice
SELECT i.*
FROM (SELECT s.org_id, s.key AS id FROM scope_invoice s
      UNION
      SELECT l.org_id, l.invoice_id FROM area_line l
      UNION
      SELECT i.org_id, i.id FROM invoice i WHERE i.contract_id = ANY ((SELECT current_setting('app.area_whole')::bigint[])::bigint[])) x
JOIN invoice i ON i.org_id = x.org_id AND i.id = x.id;
INSERT INTO area_tie
SELECT t.* FROM area_line l JOIN line_tie t ON t.org_id = l.org_id AND t.line_id = l.id;
ANALYZE area_line, area_invoice, area_tie;
SELECT set_config('app.area_contracts', coalesce(array_agg(x.id), '{}')::text, true)
FROM (SELECT unnest(current_setting('app.area_contracts')::bigint[]) AS id
      UNION
      SELECT i.contract_id FROM area_invoice i WHERE i.contract_id IS NOT NULL) x;
SELECT set_config('app.area_keys', coalesce(array_agg(DISTINCT c.contract_key), '{}')::text, true) FROM area_contract c;
SELECT set_config('app.area_documents', coalesce(array_agg(x.document_id), '{}')::text, true)
FROM (SELECT i.document_id FROM area_invoice i
      UNION
      SELECT i.document_id FROM scope_supplier s JOIN invoice i ON i.org_id = s.org_id AND i.supplier_id = s.key
      UNION
      SELECT d.document_id FROM area_day d) x;
-- Contractors that may share an account, a VAT id or almost a name with one that is asked about: whether they do is for the fact to say.
INSERT INTO area_supplier
SELECT s.org_id, s.key FROM scope_supplier s
UNION
SELECT o.org_id, o.supplier_id
FROM scope_supplier s
JOIN contract c ON c.org_id = s.org_id AND c.supplier_id = s.key
JOIN contract o ON o.org_id = c.org_id AND o.supplier_id IS NOT NULL
 AND upper(regexp_replace(o.supplier_iban, '[^[:alnum:]]', '', 'g')) = upper(regexp_replace(c.supplier_iban, '[^[:alnum:]]', '', 'g'))
UNION
SELECT a.org_id, a.supplier_id
FROM scope_supplier s
JOIN stated_siren x ON x.org_id = s.org_id AND x.supplier_id = s.key
JOIN supplier_alias a ON a.org_id = x.org_id AND a.kind = 'siren' AND a.value = x.siren
UNION
SELECT x.org_id, x.supplier_id
FROM scope_supplier s
JOIN supplier_alias a ON a.org_id = s.org_id AND a.supplier_id = s.key AND a.kind = 'siren'
JOIN stated_siren x ON x.org_id = a.org_id AND x.siren = a.value
UNION
SELECT o.org_id, o.id
FROM scope_supplier s
JOIN supplier n ON n.org_id = s.org_id AND n.id = s.key
JOIN supplier o ON o.org_id = n.org_id AND length(o.name_key) BETWEEN length(n.name_key) - 1 AND length(n.name_key) + 1
WHERE (NOT EXISTS (SELECT FROM supplier_alias a WHERE a.org_id = n.org_id AND a.supplier_id = n.id AND a.kind IN ('siren', 'vat'))
       OR NOT EXISTS (SELECT FROM supplier_alias a WHERE a.org_id = o.org_id AND a.supplier_id = o.id AND a.kind IN ('siren', 'vat')))
  AND (EXISTS (SELECT FROM contract c WHERE c.org_id = o.org_id AND c.supplier_id = o.id)
       OR EXISTS (SELECT FROM invoice i WHERE i.org_id = o.org_id AND i.supplier_id = o.id));
ANALYZE area_supplier;
