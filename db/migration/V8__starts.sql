-- How often runs come tells which of the times at which young posts are due can be met at all. A run
-- that finds nothing due leaves no session, so that its start is noted here.

CREATE TABLE scrape_starts (
    started_at TIMESTAMP PRIMARY KEY         -- of a scrape of what is due; the last weeks alone
);
