-- Which calendar each contract follows, and the recorded dates that are not ordinary in it: holidays, the organisation's own days,
-- and what no table knows. Filled from the calendars, which are not tables.
CREATE TEMP TABLE IF NOT EXISTS contract_calendar (contract_id bigint, calendar integer) ON COMMIT PRESERVE ROWS;
CREATE TEMP TABLE IF NOT EXISTS special_date (calendar integer, on_date date) ON COMMIT PRESERVE ROWS;
