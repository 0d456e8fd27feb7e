-- Every relation that the world changes is dated, half-open: valid_from is included, valid_until is not.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Tells every server when what it has read is no longer true. The numbers come from a sequence because a number that
-- was rolled back must not come again.
CREATE SEQUENCE reference_change;
CREATE TABLE reference_revision (
  reference text PRIMARY KEY,
  revision bigint NOT NULL
);
INSERT INTO reference_revision VALUES ('organisation', 0), ('catalogue', 0);

CREATE SEQUENCE unit_id;

CREATE TABLE unit (
  id bigint PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('TERRITORY', 'PARTY_ORGANISATION', 'AGENCY', 'ENTERPRISE'))
);

CREATE TABLE unit_name (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES unit,
  name text NOT NULL CHECK (name <> '' AND name IS NFC NORMALIZED),
  type text NOT NULL CHECK (type <> ''),
  level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET')),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  CONSTRAINT unit_has_one_name_a_day
    EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_until) WITH &&)
);

CREATE TABLE unit_code (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES unit,
  scheme text NOT NULL CHECK (scheme <> ''),
  code text NOT NULL CHECK (code <> ''),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  CONSTRAINT code_names_one_unit_a_day
    EXCLUDE USING gist (scheme WITH =, code WITH =, daterange(valid_from, valid_until) WITH &&),
  CONSTRAINT unit_has_one_code_a_scheme_and_day
    EXCLUDE USING gist (unit_id WITH =, scheme WITH =, daterange(valid_from, valid_until) WITH &&)
);

CREATE TABLE unit_placement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES unit,
  hierarchy text NOT NULL CHECK (hierarchy IN ('TERRITORY', 'PARTY')),
  parent_id bigint NOT NULL REFERENCES unit CHECK (parent_id <> unit_id),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  CONSTRAINT unit_stands_below_one_parent_a_day
    EXCLUDE USING gist (unit_id WITH =, hierarchy WITH =, daterange(valid_from, valid_until) WITH &&)
);
