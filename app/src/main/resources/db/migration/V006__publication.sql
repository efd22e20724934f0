-- What was public when: numbered snapshots, never changed; a withdrawal leaves a notice.

create table publication_publication (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    plan_id uuid not null,
    -- The plan's number in public addresses, and its title then: public pages ask plan nothing.
    plan_number integer not null check (plan_number > 0),
    title text not null,
    number integer not null check (number > 0),
    published_at timestamptz not null,
    published_by uuid not null,
    -- The post of who published: lists name posts.
    published_as text not null,
    statement text not null,
    -- The plan as a resident sees it, posts and never names of people. Type json, not jsonb: json keeps every
    -- byte, and the hash is of the bytes.
    snapshot json not null,
    snapshot_sha256 bytea not null check (snapshot_sha256 = sha256(convert_to(snapshot::text, 'UTF8'))),
    -- Of the plan alone, without number, time and statement: whether anything changed since.
    content_sha256 bytea not null,
    unique (authority_id, id),
    unique (authority_id, plan_id, number),
    foreign key (authority_id, plan_id) references plan_plan (authority_id, id),
    foreign key (authority_id, published_by) references organisation_person (authority_id, id)
);
create index publication_publication_plan on publication_publication (authority_id, plan_number, number);
select protect_append_only('publication_publication');

create table publication_withdrawal (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    publication_id uuid not null,
    withdrawn_at timestamptz not null,
    withdrawn_by uuid not null,
    notice text not null check (length(trim(notice)) > 0),
    primary key (authority_id, publication_id),
    foreign key (authority_id, publication_id) references publication_publication (authority_id, id),
    foreign key (authority_id, withdrawn_by) references organisation_person (authority_id, id)
);
select protect_append_only('publication_withdrawal');
