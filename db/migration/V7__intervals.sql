-- Some accounts are to be read more often than others.

ALTER TABLE accounts ADD COLUMN older_than_seconds INTEGER;   -- when it is due; NULL: as the setting
