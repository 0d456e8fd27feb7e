CREATE TABLE measure (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  counted_in text NOT NULL,
  value_type text NOT NULL CHECK (value_type IN ('COUNT', 'AMOUNT', 'YES_NO')),
  nature text NOT NULL CHECK (nature IN ('FLOW', 'STOCK')),
  part_of_id integer REFERENCES measure DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE indicator (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  numerator_id integer REFERENCES measure,
  denominator_id integer REFERENCES measure,
  CONSTRAINT ratio_has_both_parts CHECK ((numerator_id IS NULL) = (denominator_id IS NULL))
);

CREATE TABLE indicator_condition (
  indicator_id integer NOT NULL REFERENCES indicator,
  role text NOT NULL CHECK (role IN ('POPULATION', 'CRITERION')),
  position integer NOT NULL,
  measure_id integer NOT NULL REFERENCES measure,
  comparison text NOT NULL CHECK (comparison IN ('AT_LEAST', 'BELOW')),
  bound numeric NOT NULL,
  PRIMARY KEY (indicator_id, position)
);

CREATE TABLE form (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  name text NOT NULL,
  unit_kind text NOT NULL CHECK (unit_kind IN ('TERRITORY', 'PARTY_ORGANISATION', 'AGENCY', 'ENTERPRISE')),
  levels text[] NOT NULL CHECK (cardinality(levels) > 0),
  period_type text NOT NULL
    CHECK (period_type IN ('MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR', 'SPAN')),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  CONSTRAINT form_has_one_version_a_day
    EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_until) WITH &&)
);

CREATE TABLE form_cell (
  form_id integer NOT NULL REFERENCES form,
  position integer NOT NULL,
  measure_id integer NOT NULL REFERENCES measure,
  levels text[] NOT NULL,
  PRIMARY KEY (form_id, position),
  UNIQUE (form_id, measure_id)
);

CREATE TABLE target (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  number text NOT NULL,
  name text NOT NULL
);

CREATE TABLE target_version (
  target_id integer NOT NULL REFERENCES target,
  position integer NOT NULL,
  version text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ENACTED', 'QUOTED')),
  wording text NOT NULL,
  indicator_id integer NOT NULL REFERENCES indicator,
  threshold_numerator numeric NOT NULL CHECK (threshold_numerator >= 0),
  threshold_denominator numeric NOT NULL CHECK (threshold_denominator > 0),
  obligation text NOT NULL CHECK (obligation IN ('FIRM', 'ASPIRATIONAL')),
  instrument text NOT NULL,
  clause text NOT NULL,
  issuer text NOT NULL,
  issued_on date NOT NULL,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  PRIMARY KEY (target_id, position),
  CONSTRAINT target_has_one_wording_of_a_name_a_day
    EXCLUDE USING gist (target_id WITH =, version WITH =, daterange(valid_from, valid_until) WITH &&),
  CONSTRAINT target_has_one_enacted_wording_a_day
    EXCLUDE USING gist (target_id WITH =, daterange(valid_from, valid_until) WITH &&) WHERE (kind = 'ENACTED')
);
