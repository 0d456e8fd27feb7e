-- What figures of different sheets, or of a sheet and a register, should keep; entries of the catalogue like forms.
CREATE TABLE consistency_check (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  name text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('BLOCKING', 'NEEDS_EXPLANATION', 'NOTICE')),
  basis text,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  kind text NOT NULL
    CHECK (kind IN ('STOCK_FLOW', 'PERIOD_SUM', 'CHILDREN_SUM', 'REGISTER_COUNT', 'RATIO_BOUNDS')),
  levels text[] NOT NULL,
  register text
    CHECK (register IN ('DISTRICTS', 'COMMUNES', 'HAMLETS', 'AGENCIES', 'ENTERPRISES', 'PARTY_ORGANISATIONS')),
  at_least_numerator integer CHECK (at_least_numerator >= 0),
  at_least_denominator integer CHECK (at_least_denominator > 0),
  at_most_numerator integer CHECK (at_most_numerator >= 0),
  at_most_denominator integer CHECK (at_most_denominator > 0),
  CONSTRAINT check_has_one_version_a_day
    EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_until) WITH &&),
  CONSTRAINT register_is_what_is_counted CHECK ((register IS NOT NULL) = (kind = 'REGISTER_COUNT')),
  CONSTRAINT levels_are_those_below CHECK (kind = 'CHILDREN_SUM' OR cardinality(levels) = 0),
  CONSTRAINT bounds_have_both_parts CHECK (
    (at_least_numerator IS NULL) = (at_least_denominator IS NULL)
    AND (at_most_numerator IS NULL) = (at_most_denominator IS NULL)),
  CONSTRAINT ratio_has_a_bound
    CHECK ((coalesce(at_least_numerator, at_most_numerator) IS NOT NULL) = (kind = 'RATIO_BOUNDS'))
);
SELECT audit_rows('consistency_check');

CREATE TABLE consistency_check_term (
  check_id integer NOT NULL REFERENCES consistency_check,
  position integer NOT NULL,
  role text NOT NULL
    CHECK (role IN ('OPENING', 'ADDED', 'REMOVED', 'CLOSING', 'WHOLE', 'PART', 'NUMERATOR', 'DENOMINATOR')),
  measure_id integer NOT NULL REFERENCES measure,
  PRIMARY KEY (check_id, position)
);
CREATE UNIQUE INDEX role_is_taken_once ON consistency_check_term (check_id, role) WHERE role NOT IN ('ADDED', 'REMOVED');
SELECT audit_rows('consistency_check_term');
