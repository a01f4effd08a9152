-- Lists what differs as rows of simulation $1, the largest amounts first, at most $2 of each list.
WITH listed AS (
  SELECT c.*, r.content, r.amount_at_stake, r.days_unsupported, before.content AS before,
         row_number() OVER (PARTITION BY c.section
                            ORDER BY greatest(r.amount_at_stake, before.amount_at_stake) DESC NULLS LAST, c.key COLLATE "C") AS ordinal
  FROM compared c
  JOIN finding_revision r ON r.org_id = c.org_id AND r.id = c.shown_revision
  LEFT JOIN finding_revision before ON c.section = 'changed' AND before.org_id = c.org_id AND before.id = c.now_revision
  WHERE c.section IS NOT NULL
)
INSERT INTO public.simulation_row (org_id, simulation_id, section, ordinal, content)
SELECT l.org_id, $1::bigint, l.section, l.ordinal, jsonb_build_object(
         'key', l.key, 'class', l.content -> 'class', 'amount', l.content -> 'amountAtStake', 'days', l.content -> 'daysUnsupported',
         'message', l.content -> 'message', 'question', l.content -> 'question', 'supplier', coalesce(s.name, s.key),
         'contract', CASE WHEN k.id IS NOT NULL
                          THEN jsonb_build_object('id', k.id::text, 'ref', k.contract_ref, 'title', k.title) END,
         'invoice', CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id::text, 'ref', i.ref) END,
         'line', n.ref, 'currency', l.currency,
         'before', CASE WHEN l.before IS NOT NULL
                        THEN jsonb_build_object('class', l.before -> 'class', 'amount', l.before -> 'amountAtStake',
                                                'days', l.before -> 'daysUnsupported', 'message', l.before -> 'message') END,
         'decision', CASE WHEN d.key IS NOT NULL
                          THEN jsonb_build_object('word', d.word, 'outcome', d.outcome, 'on', d.decided_on) END)
FROM listed l
LEFT JOIN supplier s ON s.org_id = l.org_id AND s.id = l.supplier_id
LEFT JOIN contract k ON k.org_id = l.org_id AND k.id = l.contract_id
LEFT JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
LEFT JOIN invoice_line n ON n.org_id = l.org_id AND n.id = l.line_id
LEFT JOIN last_decision d ON d.key = l.key
WHERE l.ordinal <= $2::int
