-- What somebody ticked of the changes that a newer file brings, kept until they go on.

create table revision_ticks (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    import_id uuid not null,
    plan_id uuid not null,
    -- Names of changes. What is in neither was not there to be ticked.
    ticked uuid[] not null,
    unticked uuid[] not null,
    kept_at timestamptz not null,
    kept_by uuid not null,
    -- The name at the time, for the inside only.
    kept_as text not null,
    primary key (authority_id, import_id, plan_id),
    foreign key (authority_id, import_id) references intake_import (authority_id, id),
    foreign key (authority_id, plan_id) references plan_plan (authority_id, id),
    foreign key (authority_id, kept_by) references organisation_person (authority_id, id)
);
select protect_table('revision_ticks');
