-- Entries whose text another person, or the same one on another contract, has in the same ISO week. Meetings and joint work are
-- told alike by nature, as is what names a ticket or a recurring duty. Tables, because the planner cannot guess their sizes.
CREATE TEMP TABLE IF NOT EXISTS shared_entry (
  org_id bigint, week date, hash bigint, person_key text COLLATE "C", supplier_key text COLLATE "C", contract_id bigint, work_date date,
  entry_id bigint, file_place bigint, days numeric, words integer
) ON COMMIT DELETE ROWS;
INSERT INTO shared_entry
WITH told AS (
  SELECT t.org_id, date_trunc('week', t.work_date)::date AS week, t.hash, t.person_key, t.supplier_key, t.contract_id, t.work_date,
         t.entry_id, o.place AS file_place, t.days, least(t.words, 20) AS words
  FROM told_entry t
  JOIN document_place o ON o.org_id = t.org_id AND o.document_id = t.document_id
  WHERE t.words > 3 AND t.hash IS NOT NULL AND NOT t.traced AND NOT t.meeting AND NOT t.joint
), compared AS (
  SELECT t.*, min(person_key) OVER w AS first_person, max(person_key) OVER w AS last_person, min(contract_id) OVER w AS first_contract,
         max(contract_id) OVER w AS last_contract
  FROM told t
  WINDOW w AS (PARTITION BY org_id, hash, week)
)
SELECT org_id, week, hash, person_key, supplier_key, contract_id, work_date, entry_id, file_place, days, words
FROM compared
WHERE first_person <> last_person OR first_contract <> last_contract;
ANALYZE shared_entry;

CREATE TEMP TABLE IF NOT EXISTS text_party (
  org_id bigint, week date, hash bigint, person_key text COLLATE "C", supplier_key text COLLATE "C", contract_id bigint, words integer,
  place bigint
) ON COMMIT DELETE ROWS;
INSERT INTO text_party
SELECT org_id, week, hash, person_key, supplier_key, contract_id, min(words) AS words,
       row_number() OVER (PARTITION BY org_id, hash, week ORDER BY person_key, contract_id) AS place
FROM shared_entry
GROUP BY org_id, week, hash, person_key, supplier_key, contract_id;
ANALYZE text_party;

-- With whom, by the length of the texts. Of a text, the first twenty-one who have it are compared: a text that a whole firm shares
-- is not set beside itself as often as there are pairs.
CREATE TEMP TABLE IF NOT EXISTS text_sharing (
  org_id bigint, person_key text COLLATE "C", supplier_key text COLLATE "C", words integer, elsewhere boolean, others json
) ON COMMIT DELETE ROWS;
INSERT INTO text_sharing
WITH others AS (
  SELECT DISTINCT a.org_id, a.person_key, a.supplier_key, a.words, b.person_key AS other_key, b.supplier_key AS other_supplier,
         b.contract_id AS other_contract
  FROM text_party a
  JOIN text_party b ON b.org_id = a.org_id AND b.week = a.week AND b.hash = a.hash AND b.place <= 21
   AND (b.person_key <> a.person_key OR b.contract_id <> a.contract_id)
), ranked AS (
  SELECT o.*, c.contract_ref, bool_or(o.other_supplier <> o.supplier_key) OVER w_all AS elsewhere,
         row_number() OVER (w_all ORDER BY o.other_key, c.contract_ref COLLATE "C", o.other_supplier) AS place
  FROM others o
  JOIN contract c ON c.org_id = o.org_id AND c.id = o.other_contract
  WINDOW w_all AS (PARTITION BY o.org_id, o.person_key, o.supplier_key, o.words)
)
SELECT r.org_id, r.person_key, r.supplier_key, r.words, bool_or(r.elsewhere) AS elsewhere,
       json_agg(json_build_object('personKey', r.other_key,
                                  'personName', (SELECT min(t.name) FROM team_member t WHERE t.org_id = r.org_id AND t.person_key = r.other_key),
                                  'contract', r.contract_ref, 'supplierKey', r.other_supplier) ORDER BY r.place) AS others
FROM ranked r
WHERE r.place <= 20
GROUP BY r.org_id, r.person_key, r.supplier_key, r.words;
CREATE INDEX IF NOT EXISTS text_sharing_by_person_key ON text_sharing (org_id, person_key);
ANALYZE text_sharing;
