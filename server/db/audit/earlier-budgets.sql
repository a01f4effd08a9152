-- What the last audit that measured rules said of those that have a budget.
SELECT r.code, r.budget_share AS share, r.budget_invoices AS invoices, r.demoted AS "tooLoud"
FROM audit_rule r
WHERE r.budget_share IS NOT NULL AND r.audit_id = (
  SELECT max(a.id) FROM audit a
  WHERE a.state = 'done' AND a.same_as IS NULL
    AND EXISTS (SELECT FROM audit_rule m WHERE m.org_id = a.org_id AND m.audit_id = a.id AND m.invoices_asked IS NOT NULL))
