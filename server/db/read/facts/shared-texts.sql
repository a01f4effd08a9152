-- Entries whose text another person, or the same one on another contract, has in the same ISO week. Meetings and joint work are
-- told alike by nature, as is what names a ticket or a recurring duty. Tables, because the planner cannot guess their sizes.
-- In an audit of a part: what others tell in the words of one that is asked about, in the same week. Of everything, all is told.
CREATE TEMP TABLE IF NOT EXISTS told_elsewhere (
  org_id bigint, week date, hash bigint, person_key text COLLATE "C", supplier_key text COLLATE "C", contract_id bigint, work_date date,
  entry_id bigint, days numeric, words integer
) ON COMMIT PRESERVE ROWS;
INSERT INTO told_elsewhere
SELECT e.org_id, x.week, e.note_hash AS hash, e.person_key, coalesce(s.key, c.supplier_name) AS supplier_key, e.contract_id, e.work_date,
       e.id AS entry_id, e.days, least(e.note_words, 20) AS words
FROM (SELECT DISTINCT t.org_id, t.hash, date_trunc('week', t.work_date)::date AS week
      FROM scope_person p
      JOIN told_entry t ON t.org_id = p.org_id AND t.person_key = p.key
      WHERE t.words > 3 AND t.hash IS NOT NULL AND NOT t.traced AND NOT t.meeting AND NOT t.joint) x
JOIN timesheet_entry e ON e.org_id = x.org_id AND e.note_hash = x.hash AND e.work_date BETWEEN x.week AND x.week + 6
 AND e.note_words > 3 AND NOT e.note_traced AND NOT e.note_meeting AND NOT e.note_joint AND e.deliverable_ref IS NULL AND e.quantity > 0
JOIN person_day d ON d.org_id = e.org_id AND d.person_key = e.person_key AND d.work_date = e.work_date AND d.contract_id = e.contract_id
 AND e.id = ANY (d.entry_ids)
JOIN contract c ON c.org_id = e.org_id AND c.id = e.contract_id
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
WHERE current_setting('app.area', true) = 'part' AND NOT EXISTS (SELECT FROM told_entry t WHERE t.entry_id = e.id);
ANALYZE told_elsewhere;

CREATE TEMP TABLE IF NOT EXISTS shared_entry (
  org_id bigint, week date, hash bigint, person_key text COLLATE "C", supplier_key text COLLATE "C", contract_id bigint, work_date date,
  entry_id bigint, file_place bigint, days numeric, words integer
) ON COMMIT PRESERVE ROWS;
INSERT INTO shared_entry
WITH told AS (
  SELECT t.org_id, date_trunc('week', t.work_date)::date AS week, t.hash, t.person_key, t.supplier_key, t.contract_id, t.work_date,
         t.entry_id, o.place AS file_place, t.days, least(t.words, 20) AS words
  FROM told_entry t
  JOIN document_place o ON o.org_id = t.org_id AND o.document_id = t.document_id
  WHERE t.words > 3 AND t.hash IS NOT NULL AND NOT t.traced AND NOT t.meeting AND NOT t.joint
  UNION ALL
  SELECT t.org_id, t.week, t.hash, t.person_key, t.supplier_key, t.contract_id, t.work_date, t.entry_id, 0, t.days, t.words
  FROM told_elsewhere t
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
) ON COMMIT PRESERVE ROWS;
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
) ON COMMIT PRESERVE ROWS;
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
