-- What counsel decided of rules and the payment delay, rule by rule, the last decision first.
SELECT r.rule, r.may_interrupt AS "mayInterrupt", r.note, a.name AS "setBy", to_json(r.set_at) #>> '{}' AS "setAt"
FROM rule_interruption r
LEFT JOIN account a ON a.account_id = r.set_by
ORDER BY r.rule COLLATE "C", r.id DESC
