-- Prices of the profiles of each contract, the unit of its prices, who recorded time on it and how much of that is told. Rates by the hour only where a card has none by the day.
CREATE TEMP TABLE IF NOT EXISTS profile_price (
  org_id bigint, contract_id bigint, profile_keys text[], price numeric
) ON COMMIT PRESERVE ROWS;
INSERT INTO profile_price
SELECT c.org_id, c.id AS contract_id, r.profile_keys, max(r.rate) AS price
FROM area_contract c
JOIN area_rate r ON r.org_id = c.org_id AND r.contract_key = c.contract_key
WHERE r.unit = 'day' OR NOT EXISTS (SELECT FROM area_rate x WHERE x.org_id = r.org_id AND x.contract_key = r.contract_key AND x.unit = 'day')
GROUP BY c.org_id, c.id, r.profile_keys;
CREATE INDEX IF NOT EXISTS profile_price_by_contract_id ON profile_price (org_id, contract_id);
ANALYZE profile_price;

CREATE TEMP TABLE IF NOT EXISTS contract_staff (
  org_id bigint, contract_id bigint, highest numeric, lowest numeric, profiles bigint, people bigint, entries bigint, told bigint,
  priced_by text
) ON COMMIT PRESERVE ROWS;
INSERT INTO contract_staff
SELECT c.org_id, c.id AS contract_id, p.highest, p.lowest, coalesce(p.profiles, 0) AS profiles, coalesce(t.people, 0) AS people,
       coalesce(t.entries, 0) AS entries, coalesce(t.told, 0) AS told,
       -- By the rate card, else by what its invoices bill; by the day where both units stand side by side.
       coalesce((SELECT min(r.unit) FROM area_rate r WHERE r.org_id = c.org_id AND r.contract_key = c.contract_key),
                (SELECT min(l.billed_unit) FROM invoice i
                 JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
                 WHERE i.org_id = c.org_id AND i.contract_id = c.id AND l.billed_unit IN ('day', 'hour'))) AS priced_by
FROM area_contract c
LEFT JOIN (
  SELECT org_id, contract_id, max(price) AS highest, min(price) AS lowest, count(DISTINCT profile_keys[1]) AS profiles
  FROM profile_price
  GROUP BY org_id, contract_id
) p ON p.org_id = c.org_id AND p.contract_id = c.id
LEFT JOIN (
  SELECT p.org_id, p.contract_id, count(*) AS people, sum(p.entries) AS entries, sum(p.told) AS told
  FROM (SELECT org_id, contract_id, person_key, count(*) AS entries, count(words) AS told
        FROM told_entry
        GROUP BY org_id, contract_id, person_key) p
  GROUP BY p.org_id, p.contract_id
) t ON t.org_id = c.org_id AND t.contract_id = c.id;
CREATE UNIQUE INDEX IF NOT EXISTS contract_staff_by_contract_id ON contract_staff (org_id, contract_id);
ANALYZE contract_staff;
