-- Rules that audit $1 found over their budget.
SELECT r.code FROM audit_rule r WHERE r.audit_id = $1 AND r.demoted ORDER BY r.code COLLATE "C"
