-- When the reading of a file began again; null where it was read once. When it was taken in stays as it was.

alter table intake_import add column reading_since timestamptz;
