-- Which texts of the organisation share sampled shingles, or a band of their MinHash, with the texts that are asked about and were
-- not looked at yet. Laid twice; everything goes by keys made of the files, so that no import before or after changes it.
CREATE TEMP TABLE IF NOT EXISTS text_value (org_id bigint, text_key bigint, of_band boolean, value bigint) ON COMMIT PRESERVE ROWS;
CREATE INDEX IF NOT EXISTS text_value_by_text_key ON text_value (org_id, text_key);
CREATE TEMP TABLE IF NOT EXISTS text_round (org_id bigint, text_key bigint, document_id bigint) ON COMMIT PRESERVE ROWS;
DELETE FROM text_round;
INSERT INTO text_round
SELECT DISTINCT a.org_id, a.text_key, a.document_id
FROM asked_text a
WHERE NOT EXISTS (SELECT FROM text_value v WHERE v.org_id = a.org_id AND v.text_key = a.text_key);
ANALYZE text_round;

INSERT INTO text_value
SELECT a.org_id, a.text_key, false, h.shingle
FROM text_round a
JOIN text_print p ON p.org_id = a.org_id AND p.document_id = a.document_id
CROSS JOIN LATERAL unnest(p.shingles) AS h (shingle)
WHERE h.shingle & 15 = 0
UNION ALL
SELECT a.org_id, a.text_key, true, b.key
FROM text_round a
JOIN text_print p ON p.org_id = a.org_id AND p.document_id = a.document_id
CROSS JOIN LATERAL unnest(p.bands) AS b (key);
ANALYZE text_value;

-- Of a value that more than 64 texts have, the twelve first by their keys stand for all: enough to tell a template, and a file of
-- ten thousand others costs no more than one of ten.
CREATE TEMP TABLE IF NOT EXISTS text_meeting (org_id bigint, of_band boolean, value bigint, text_key bigint) ON COMMIT PRESERVE ROWS;
CREATE INDEX IF NOT EXISTS text_meeting_by_value ON text_meeting (org_id, value);
INSERT INTO text_meeting
SELECT v.org_id, false, v.value, m.text_key
FROM (SELECT DISTINCT v.org_id, v.value
      FROM text_round a
      JOIN text_value v ON v.org_id = a.org_id AND v.text_key = a.text_key AND NOT v.of_band) v
CROSS JOIN LATERAL (
  SELECT n.text_key, count(*) OVER () AS met, row_number() OVER (ORDER BY n.text_key) AS place
  FROM (SELECT t.text_key FROM text_sample t WHERE t.org_id = v.org_id AND t.shingle = v.value ORDER BY t.text_key LIMIT 65) n
) m
WHERE m.met > 1 AND (m.met <= 64 OR m.place <= 12)
  AND NOT EXISTS (SELECT FROM text_meeting k WHERE k.org_id = v.org_id AND k.value = v.value AND NOT k.of_band);
INSERT INTO text_meeting
SELECT v.org_id, true, v.value, m.text_key
FROM (SELECT DISTINCT v.org_id, v.value
      FROM text_round a
      JOIN text_value v ON v.org_id = a.org_id AND v.text_key = a.text_key AND v.of_band) v
CROSS JOIN LATERAL (
  SELECT n.text_key, count(*) OVER () AS met, row_number() OVER (ORDER BY n.text_key) AS place
  FROM (SELECT t.text_key FROM text_band t WHERE t.org_id = v.org_id AND t.band_key = v.value ORDER BY t.text_key LIMIT 65) n
) m
WHERE m.met > 1 AND (m.met <= 64 OR m.place <= 12)
  AND NOT EXISTS (SELECT FROM text_meeting k WHERE k.org_id = v.org_id AND k.value = v.value AND k.of_band);
ANALYZE text_meeting;

-- Four sampled shingles in common stand for some sixty-four: a chapter of 300 words has eighteen, and fewer than four once in a
-- hundred thousand.
CREATE TEMP TABLE IF NOT EXISTS text_kin (org_id bigint, text_key bigint, other_key bigint, met integer) ON COMMIT PRESERVE ROWS;
CREATE INDEX IF NOT EXISTS text_kin_by_text_key ON text_kin (org_id, text_key);
INSERT INTO text_kin
SELECT v.org_id, v.text_key, m.text_key, (count(*) FILTER (WHERE NOT v.of_band))::int
FROM text_round a
JOIN text_value v ON v.org_id = a.org_id AND v.text_key = a.text_key
JOIN text_meeting m ON m.org_id = v.org_id AND m.value = v.value AND m.of_band = v.of_band AND m.text_key <> v.text_key
GROUP BY v.org_id, v.text_key, m.text_key
HAVING count(*) FILTER (WHERE NOT v.of_band) >= 4 OR bool_or(v.of_band);
ANALYZE text_kin;

-- Where a text was delivered: of each deliverable that names its file, the contract and who holds it. Of a reference that several
-- firms hold, the contract is that under which the deliverable is billed.
CREATE TEMP TABLE IF NOT EXISTS text_holder (
  org_id bigint, text_key bigint, document_id bigint, named_id bigint, deliverable_id bigint, contract_key text, contract_id bigint,
  supplier_id bigint
) ON COMMIT PRESERVE ROWS;
CREATE INDEX IF NOT EXISTS text_holder_by_text_key ON text_holder (org_id, text_key);
INSERT INTO text_holder
SELECT p.org_id, p.text_key, p.document_id, f.named_id, d.id, d.contract_key, c.id, c.supplier_id
FROM (SELECT a.org_id, a.text_key FROM text_round a
      UNION
      SELECT k.org_id, k.other_key FROM text_round a JOIN text_kin k ON k.org_id = a.org_id AND k.text_key = a.text_key) t
JOIN text_print p ON p.org_id = t.org_id AND p.text_key = t.text_key
JOIN deliverable_file f ON f.org_id = p.org_id AND f.document_id = p.document_id
JOIN deliverable d ON d.org_id = f.org_id AND d.id = f.deliverable_id
CROSS JOIN LATERAL (
  SELECT CASE WHEN count(*) = 1 THEN min(c.id)
              ELSE (SELECT CASE WHEN count(DISTINCT i.contract_id) = 1 THEN min(i.contract_id) END
                    FROM line_tie t
                    JOIN invoice_line l ON l.org_id = t.org_id AND l.id = t.line_id
                    JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
                    WHERE t.org_id = d.org_id AND t.deliverable_id = d.id)
         END AS contract_id
  FROM contract c
  WHERE c.org_id = d.org_id AND c.contract_key = d.contract_key
) h
JOIN contract c ON c.org_id = d.org_id AND c.id = h.contract_id
WHERE NOT EXISTS (SELECT FROM text_holder k WHERE k.org_id = t.org_id AND k.text_key = t.text_key);
ANALYZE text_holder;
