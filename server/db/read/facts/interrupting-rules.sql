-- Rules of which the organisation's counsel said last that what they find may ground an interruption of the payment delay.
SELECT last.rule
FROM (
  SELECT DISTINCT ON (r.org_id, r.rule) r.rule, r.may_interrupt
  FROM rule_interruption r
  ORDER BY r.org_id, r.rule, r.id DESC
) last
WHERE last.may_interrupt
