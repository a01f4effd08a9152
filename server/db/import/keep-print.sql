-- Keeps what a text is compared by ($1 organisation, $2 document, …), with the keys by which others find it.
WITH kept AS (
  INSERT INTO text_print (org_id, document_id, text_key, words, normalised_sha256, shingle_words, bands, shingles, shingle_count, passages)
  SELECT d.org_id, d.id, ('x' || left(d.sha256, 16))::bit(64)::bigint, $3, $4, $5, $6, $7, cardinality(array_remove($7::bigint[], NULL)), $8
  FROM document d
  WHERE d.org_id = $1 AND d.id = $2
  RETURNING org_id, text_key, bands, shingles
), banded AS (
  INSERT INTO text_band (org_id, band_key, text_key)
  SELECT DISTINCT k.org_id, b.key, k.text_key FROM kept k, unnest(k.bands) b (key)
  ON CONFLICT DO NOTHING
)
INSERT INTO text_sample (org_id, shingle, text_key)
SELECT k.org_id, h.shingle, k.text_key FROM kept k, unnest(k.shingles) h (shingle) WHERE h.shingle & 15 = 0
ON CONFLICT DO NOTHING
