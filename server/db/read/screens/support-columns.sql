p.line_id AS "supportOf", p.billed_days AS "ladderDays", p.contract_rate AS "contractRate", p.timesheet_days AS "timesheetDays",
       p.calendar_days AS "calendarDays", p.quoted_days AS "quotedDays", p.work_unit_days AS "workUnitDays", p.effort,
       p.declared_human_days AS "declaredHumanDays", p.missing,
       CASE WHEN {side} = 'supplier' THEN CASE WHEN p.billed_days > 0 THEN greatest(0, p.billed_days - coalesce(k.days, 0)) ELSE p.billed_days END
            ELSE p.supported_days END AS "supportedDays",
       CASE WHEN {side} = 'supplier' THEN CASE WHEN k.days > 0 THEN k.rung END ELSE p.rests_on END AS "restsOn"
