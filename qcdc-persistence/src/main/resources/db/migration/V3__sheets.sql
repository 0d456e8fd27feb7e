-- Accepted sheets. A correction supersedes; nothing is overwritten, so what was known at any instant can be read.
CREATE TABLE sheet (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_code text NOT NULL,
  form_id integer NOT NULL REFERENCES form,
  unit_id bigint NOT NULL REFERENCES unit,
  period text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  received_at timestamptz NOT NULL,
  superseded_at timestamptz CHECK (superseded_at > received_at),
  submitted_by text NOT NULL,
  UNIQUE (unit_id, period, form_code, revision),
  CONSTRAINT sheet_stands_once_at_any_instant
    EXCLUDE USING gist (unit_id WITH =, period WITH =, form_code WITH =,
                        tstzrange(received_at, superseded_at) WITH &&)
);

CREATE INDEX sheet_standing ON sheet (unit_id, period) WHERE superseded_at IS NULL;

CREATE TABLE figure (
  sheet_id bigint NOT NULL REFERENCES sheet,
  measure_id integer NOT NULL REFERENCES measure,
  state "char" NOT NULL CHECK (state IN ('R', 'N', 'A')),
  amount numeric CHECK (amount >= 0),
  reason text,
  PRIMARY KEY (sheet_id, measure_id),
  CONSTRAINT reported_has_an_amount CHECK ((state = 'R') = (amount IS NOT NULL)),
  CONSTRAINT not_applicable_has_a_reason CHECK ((state = 'A') = (reason IS NOT NULL))
);
COMMENT ON COLUMN figure.state IS 'R reported, N nil, A not applicable; missing is the absence of a row';

-- Every time somebody sent a sheet, accepted or returned.
CREATE TABLE attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_code text NOT NULL,
  unit_id bigint NOT NULL REFERENCES unit,
  period text NOT NULL,
  sent_at timestamptz NOT NULL,
  sent_by text NOT NULL,
  revision integer
);
CREATE INDEX attempt_by_sheet ON attempt (unit_id, period, form_code, id DESC);

CREATE TABLE attempt_finding (
  attempt_id bigint NOT NULL REFERENCES attempt,
  position integer NOT NULL,
  code text NOT NULL,
  severity text NOT NULL,
  pointer text NOT NULL,
  found text,
  expected text,
  PRIMARY KEY (attempt_id, position)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are only ever added', TG_TABLE_NAME;
END $$;
CREATE TRIGGER figure_is_final BEFORE UPDATE OR DELETE ON figure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attempt_is_final BEFORE UPDATE OR DELETE ON attempt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attempt_finding_is_final BEFORE UPDATE OR DELETE ON attempt_finding
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
