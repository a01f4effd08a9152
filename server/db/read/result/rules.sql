SELECT rule, code, version, flagged, clean, not_applicable AS "notApplicable", incomplete, error, missing,
       not_asked AS "notAsked", statistic
FROM audit_rule
WHERE audit_id = (SELECT current_setting('app.audit_id')::bigint)
ORDER BY code COLLATE "C"
