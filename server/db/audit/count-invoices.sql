-- Invoices of an audit that bill and count, and of these the recent ones: what a rule that is asked about something else is
-- measured against. Credit notes and what was rejected, replaced, cancelled or credited would make it look rarer than it is.
SELECT count(*)::integer AS all, (count(*) FILTER (WHERE i.issue_date > $1::date))::integer AS recent
FROM invoice i
WHERE i.state = 'current' AND i.direction = 1 AND (i.total_without_vat < 0) IS NOT TRUE
