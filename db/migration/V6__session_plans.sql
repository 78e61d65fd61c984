-- What a session set out to list, so that another one can go on where it was broken off.

ALTER TABLE scrape_sessions ADD COLUMN planned_accounts TEXT; -- JSON array of account ids, in order
