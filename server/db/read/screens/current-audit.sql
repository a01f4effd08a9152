SELECT id, as_of AS "asOf" FROM audit WHERE state = 'done' ORDER BY id DESC LIMIT 1
