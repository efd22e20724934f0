-- What a plan's file says beside its words: of which period a note of progress is, and what initials stand for.

-- As in the file: "Q1 update".
alter table plan_progress add column period text check (length(trim(period)) > 0);

create table plan_initials (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    plan_id uuid not null,
    initials text not null check (length(trim(initials)) > 0),
    meaning text not null check (length(trim(meaning)) > 0),
    position integer not null,
    primary key (authority_id, plan_id, initials),
    foreign key (authority_id, plan_id) references plan_plan (authority_id, id)
);
select protect_table('plan_initials');
