-- Prices of the profiles of each contract, and who recorded time on it. Rates by the hour only where a card has none by the day.
CREATE TEMP TABLE IF NOT EXISTS profile_price (
  org_id bigint, contract_id bigint, profile_keys text[], price numeric
) ON COMMIT DELETE ROWS;
INSERT INTO profile_price
SELECT c.org_id, c.id AS contract_id, r.profile_keys, max(r.rate) AS price
FROM contract c
JOIN rate r ON r.org_id = c.org_id AND r.contract_key = c.contract_key
WHERE r.unit = 'day' OR NOT EXISTS (SELECT FROM rate x WHERE x.org_id = r.org_id AND x.contract_key = r.contract_key AND x.unit = 'day')
GROUP BY c.org_id, c.id, r.profile_keys;
CREATE INDEX IF NOT EXISTS profile_price_by_contract_id ON profile_price (org_id, contract_id);
ANALYZE profile_price;

CREATE TEMP TABLE IF NOT EXISTS contract_staff (
  org_id bigint, contract_id bigint, highest numeric, lowest numeric, profiles bigint, people bigint
) ON COMMIT DELETE ROWS;
INSERT INTO contract_staff
SELECT c.org_id, c.id AS contract_id, p.highest, p.lowest, coalesce(p.profiles, 0) AS profiles, coalesce(t.people, 0) AS people
FROM contract c
LEFT JOIN (
  SELECT org_id, contract_id, max(price) AS highest, min(price) AS lowest, count(DISTINCT profile_keys[1]) AS profiles
  FROM profile_price
  GROUP BY org_id, contract_id
) p ON p.org_id = c.org_id AND p.contract_id = c.id
LEFT JOIN (
  SELECT org_id, contract_id, count(DISTINCT person_key) AS people FROM told_entry GROUP BY org_id, contract_id
) t ON t.org_id = c.org_id AND t.contract_id = c.id;
CREATE UNIQUE INDEX IF NOT EXISTS contract_staff_by_contract_id ON contract_staff (org_id, contract_id);
ANALYZE contract_staff;
