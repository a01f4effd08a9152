-- How often each rule asked in audit $1, where that was measured.
SELECT r.code, r.invoices_asked AS asked, r.invoices_fired AS fired, r.findings, r.recent_asked AS "recentAsked",
       r.recent_fired AS "recentFired", r.recent_findings AS "recentFindings", r.recent_after AS "recentAfter",
       r.budget_share AS "budgetShare", r.budget_invoices AS "budgetInvoices", r.demoted
FROM audit_rule r
WHERE r.audit_id = $1 AND r.invoices_asked IS NOT NULL
ORDER BY r.code COLLATE "C"
