-- The council, its services, posts and people, and how they sign in.

create table organisation_authority (
    id uuid primary key,
    authority_id uuid not null generated always as (id) stored,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (length(trim(name)) between 1 and 200),
    nation text not null default 'ENGLAND' check (nation in ('ENGLAND', 'WALES', 'SCOTLAND')),
    brand_colour text not null default '#1d5c63' check (brand_colour ~ '^#[0-9a-f]{6}$'),
    logo bytea,
    logo_media_type text check (logo_media_type in ('image/png', 'image/svg+xml', 'image/jpeg')),
    contact_name text not null default '',
    contact_email text not null default '',
    contact_telephone text not null default '',
    invented boolean not null default false,
    created_at timestamptz not null default now(),
    version integer not null default 0
);
select protect_table('organisation_authority');

create table organisation_service (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    name text not null check (length(trim(name)) between 1 and 200),
    closed_at timestamptz,
    unique (authority_id, id)
);
create unique index organisation_service_name on organisation_service (authority_id, lower(name)) where closed_at is null;
select protect_table('organisation_service');

create table organisation_post (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    service_id uuid,
    title text not null check (length(trim(title)) between 1 and 200),
    heads_service boolean not null default false,
    closed_at timestamptz,
    unique (authority_id, id),
    foreign key (authority_id, service_id) references organisation_service (authority_id, id)
);
create unique index organisation_post_title on organisation_post (authority_id, lower(title)) where closed_at is null;
select protect_table('organisation_post');

create table organisation_person (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    name text not null check (length(trim(name)) between 1 and 200),
    email text not null check (email = lower(email) and email like '%_@_%'),
    left_at timestamptz,
    version integer not null default 0,
    unique (authority_id, id)
);
-- One address signs in to one council: the sign-in page asks for nothing else.
create unique index organisation_person_email on organisation_person (email);
select protect_table('organisation_person');

create table organisation_post_holder (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    post_id uuid not null,
    person_id uuid not null,
    primary key (authority_id, post_id, person_id),
    foreign key (authority_id, post_id) references organisation_post (authority_id, id),
    foreign key (authority_id, person_id) references organisation_person (authority_id, id)
);
create index organisation_post_holder_person on organisation_post_holder (authority_id, person_id);
select protect_table('organisation_post_holder');

create table organisation_role_grant (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    person_id uuid not null,
    role text not null check (role in ('ADMINISTRATOR', 'EQUALITY_LEAD', 'HEAD_OF_SERVICE', 'RESPONSIBLE_OFFICER',
        'CHALLENGE_GROUP_MEMBER', 'INSIGHT_ANALYST', 'HR_ANALYST', 'COUNCILLOR', 'DEMOCRATIC_SERVICES', 'AUDITOR')),
    primary key (authority_id, person_id, role),
    foreign key (authority_id, person_id) references organisation_person (authority_id, id)
);
select protect_table('organisation_role_grant');

create table organisation_committee (
    id uuid primary key,
    authority_id uuid not null default current_authority() references organisation_authority (id),
    name text not null check (length(trim(name)) between 1 and 200),
    closed_at timestamptz,
    unique (authority_id, id)
);
create unique index organisation_committee_name on organisation_committee (authority_id, lower(name)) where closed_at is null;
select protect_table('organisation_committee');

-- What a plan calls somebody (initials, abbreviation, team) and who that is: a post, a person or a service.
create table organisation_alias (
    authority_id uuid not null default current_authority() references organisation_authority (id),
    alias text not null check (length(trim(alias)) between 1 and 200),
    alias_key text not null,
    post_id uuid,
    person_id uuid,
    service_id uuid,
    primary key (authority_id, alias_key),
    check (num_nonnulls(post_id, person_id, service_id) = 1),
    foreign key (authority_id, post_id) references organisation_post (authority_id, id),
    foreign key (authority_id, person_id) references organisation_person (authority_id, id),
    foreign key (authority_id, service_id) references organisation_service (authority_id, id)
);
select protect_table('organisation_alias');

-- What must look across councils: signing in, and the addresses of public pages. Each answers one question.
create function organisation_person_by_email(address text) returns table (authority_id uuid, person_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select authority_id, id from organisation_person where email = lower(address) and left_at is null
$$;
revoke execute on function organisation_person_by_email(text) from public;
grant execute on function organisation_person_by_email(text) to ${app};

create function organisation_authorities() returns table (id uuid, slug text, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select id, slug, name from organisation_authority order by name
$$;
revoke execute on function organisation_authorities() from public;
grant execute on function organisation_authorities() to ${app};

create function organisation_email_taken(address text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from organisation_person where email = lower(address))
$$;
revoke execute on function organisation_email_taken(text) from public;
grant execute on function organisation_email_taken(text) to ${app};
