-- When a memory was deleted: it can be brought back for a while, and is taken away for good later.
ALTER TABLE memory ADD COLUMN gone_at timestamp(3) with time zone;
