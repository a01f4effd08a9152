SELECT id, as_of AS "asOf" FROM audit WHERE state = 'done' AND same_as IS NULL ORDER BY id DESC LIMIT 1
