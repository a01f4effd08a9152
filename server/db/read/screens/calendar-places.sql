-- Where contracts are carried out, as registers write it. $1 contracts in sight; null: all.
SELECT btrim(c.place) AS place
FROM contract c
WHERE btrim(c.place) <> '' AND ($1::bigint[] IS NULL OR c.id = ANY ($1))
GROUP BY btrim(c.place)
ORDER BY btrim(c.place) COLLATE "C"
