-- What a part of the dossier is asked about: the invoices and contracts that are named, and who and what their lines are for.
INSERT INTO asked_invoice
SELECT i.org_id, i.id FROM invoice i WHERE i.id = ANY ((SELECT current_setting('app.asked_invoices')::bigint[])::bigint[])
UNION
SELECT i.org_id, i.id FROM invoice i WHERE i.contract_id = ANY ((SELECT current_setting('app.asked_contracts')::bigint[])::bigint[]);
INSERT INTO asked_contract
SELECT i.org_id, i.contract_id FROM asked_invoice a JOIN invoice i ON i.org_id = a.org_id AND i.id = a.id WHERE i.contract_id IS NOT NULL
UNION
SELECT c.org_id, c.id FROM contract c WHERE c.id = ANY ((SELECT current_setting('app.asked_contracts')::bigint[])::bigint[]);
INSERT INTO asked_person
SELECT t.org_id, t.person_key
FROM asked_invoice a
JOIN invoice_line l ON l.org_id = a.org_id AND l.invoice_id = a.id
JOIN line_tie t ON t.org_id = l.org_id AND t.line_id = l.id AND t.person_key IS NOT NULL
UNION
SELECT p.org_id, p.person_key FROM person_day p
WHERE p.contract_id = ANY ((SELECT current_setting('app.asked_contracts')::bigint[])::bigint[]);
INSERT INTO asked_deliverable
SELECT v.*
FROM (SELECT t.org_id, t.deliverable_id AS id
      FROM asked_invoice a
      JOIN invoice_line l ON l.org_id = a.org_id AND l.invoice_id = a.id
      JOIN line_tie t ON t.org_id = l.org_id AND t.line_id = l.id AND t.deliverable_id IS NOT NULL
      UNION
      SELECT d.org_id, d.id
      FROM contract c
      JOIN deliverable d ON d.org_id = c.org_id AND d.contract_key = c.contract_key
      WHERE c.id = ANY ((SELECT current_setting('app.asked_contracts')::bigint[])::bigint[])) x
JOIN deliverable v ON v.org_id = x.org_id AND v.id = x.id;
ANALYZE asked_invoice, asked_contract, asked_person, asked_deliverable;
