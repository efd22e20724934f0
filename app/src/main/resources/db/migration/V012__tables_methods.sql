-- By which method tables were made safe, and what of them is not as it should be.

alter table tables_set
    add column method text not null default 'HIDE' check (method in ('HIDE', 'ROUND', 'CONTROLLED_ROUND', 'CELL_KEY')),
    add column warnings jsonb not null default '[]';

-- Before, what is not as it should be stood after the fourth sentence.
update tables_set
set warnings = (select coalesce(jsonb_agg(s.value order by s.position), '[]')
                from jsonb_array_elements(sentences) with ordinality as s(value, position) where s.position > 4),
    sentences = (select coalesce(jsonb_agg(s.value order by s.position), '[]')
                 from jsonb_array_elements(sentences) with ordinality as s(value, position) where s.position <= 4)
where jsonb_array_length(sentences) > 4;
