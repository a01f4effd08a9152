-- A rule that the audit in `app.audit_id` finds too loud, and the last one that measured it did not, or the other way round, is an
-- event of the organisation, made by nobody.
INSERT INTO event (org_id, action, subject)
SELECT now.org_id, CASE WHEN now.demoted THEN 'demote-rule' ELSE 'restore-rule' END,
       jsonb_build_object('rule', now.rule, 'code', now.code, 'audit', now.audit_id::text, 'asked', now.recent_asked::text,
                          'fired', now.recent_fired::text, 'budgetShare', now.budget_share::text,
                          'budgetInvoices', now.budget_invoices::text)
FROM audit_rule now
LEFT JOIN audit_rule before ON before.org_id = now.org_id AND before.rule = now.rule AND before.audit_id = (
  SELECT max(a.id) FROM audit a
  WHERE a.state = 'done' AND a.same_as IS NULL AND a.id <> (SELECT current_setting('app.audit_id')::bigint)
    AND EXISTS (SELECT FROM audit_rule m WHERE m.org_id = a.org_id AND m.audit_id = a.id AND m.invoices_asked IS NOT NULL))
WHERE now.audit_id = (SELECT current_setting('app.audit_id')::bigint) AND now.demoted <> coalesce(before.demoted, false)
