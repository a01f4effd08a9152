-- How often each rule found something: on so many invoices, and so many times more on none (what is said of a person may name no
-- invoice, and is read all the same); over all and over the recent ones, issued after `app.recent_after`. What bears on no invoice
-- has no day: it is read today. Apart, the findings that are read by themselves (`visible`) and those that are weak by their rule.
SELECT f.code, f.visible, (count(DISTINCT b.invoice_id) + count(*) FILTER (WHERE b.invoice_id IS NULL))::integer AS fired,
       count(*)::integer AS findings,
       (count(DISTINCT b.invoice_id) FILTER (WHERE i.issue_date > day.first)
        + count(*) FILTER (WHERE b.invoice_id IS NULL))::integer AS "recentFired",
       (count(*) FILTER (WHERE i.issue_date > day.first OR b.invoice_id IS NULL))::integer AS "recentFindings"
FROM found f
LEFT JOIN borne b ON b.org_id = f.org_id AND b.row_id = f.ctid
LEFT JOIN invoice i ON i.org_id = b.org_id AND i.id = b.invoice_id
CROSS JOIN (SELECT current_setting('app.recent_after')::date AS first) day
WHERE f.visible OR f.class = 'weak'
GROUP BY f.code, f.visible
