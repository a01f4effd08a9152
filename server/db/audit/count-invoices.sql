-- Invoices of an audit, and of these the recent ones: what a rule that is asked about something else is measured against.
SELECT count(*)::integer AS all, (count(*) FILTER (WHERE i.issue_date > $1::date))::integer AS recent
FROM invoice i
