SELECT w.code, w.title, w.complexity, w.expected_days AS "expectedDays", w.unit_price AS "unitPrice"
FROM work_unit w
WHERE w.contract_key = $1
ORDER BY w.code COLLATE "C", w.id
