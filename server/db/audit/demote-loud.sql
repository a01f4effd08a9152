-- The questions of rules over their budget ($1, codes) count as weak: they put no day and no amount in question, and are shown
-- beside another finding only. What they were is kept with them.
UPDATE found f SET
  class = 'weak', visible = false, amount_at_stake = NULL, days_unsupported = NULL,
  content_hash = f.content_hash || '-demoted',
  content = f.content || jsonb_build_object(
    'class', 'weak', 'visible', false, 'amountAtStake', NULL, 'daysUnsupported', NULL,
    'allocations', (SELECT coalesce(jsonb_agg(a.item || '{"days": null, "amount": null}' ORDER BY a.place), '[]')
                    FROM jsonb_array_elements(f.content -> 'allocations') WITH ORDINALITY AS a (item, place)),
    'demoted', jsonb_build_object('class', f.class, 'amountAtStake', f.content -> 'amountAtStake',
                                  'daysUnsupported', f.content -> 'daysUnsupported'))
WHERE f.code = ANY ($1::text[]) AND f.class = 'question' AND f.visible
