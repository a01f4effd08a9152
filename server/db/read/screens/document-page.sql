-- One page of documents, the last received first.
SELECT d.id
FROM document d
WHERE true
  {if import} AND d.import_id = :import::bigint {end}
  {if status} AND d.status = :status {end}
  {if after} AND d.id < :after::bigint {end}
  {sight}
ORDER BY d.id DESC
LIMIT :rows
