-- How many findings each side shows, and how many differ.
SELECT count(c.now_revision)::int AS now, count(c.simulated_revision)::int AS simulated,
       (count(*) FILTER (WHERE c.section = 'new'))::int AS new, (count(*) FILTER (WHERE c.section = 'gone'))::int AS gone,
       (count(*) FILTER (WHERE c.section = 'changed'))::int AS changed, (count(*) FILTER (WHERE c.reworded))::int AS reworded
FROM compared c
