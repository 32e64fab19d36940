-- In whose books a sign-in name is known: the one thing about people that stands outside of their organisation. Whoever
-- signs in with a name alone is looked for where it stands; a name that several know is typed as name@organisation.
create table sign_in_name (
    sign_in      text not null,
    organisation text not null,
    primary key (sign_in, organisation)
);
