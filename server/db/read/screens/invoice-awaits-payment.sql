-- Invoice i counts, asks for money, and no event says that it was paid.
i.state = 'current' AND i.direction = 1
  AND coalesce(i.total_payable, i.total_with_vat, i.total_without_vat,
               (SELECT sum(l.net) FROM invoice_line l
                WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')), 1) > 0
  AND i.paid_on IS NULL
