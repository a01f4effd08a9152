-- Those of the documents that a viewer may open.
SELECT d.id FROM document d WHERE d.id = ANY (:ids::bigint[]) {sight}
