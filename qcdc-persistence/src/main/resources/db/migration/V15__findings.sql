-- Examinations of all sheets of a unit and a year that somebody asked for.
CREATE TABLE consistency_run (
  id uuid PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES unit,
  year text NOT NULL,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED')),
  examined bigint NOT NULL CHECK (examined >= 0),
  of_all bigint NOT NULL CHECK (of_all >= examined),
  ended_at timestamptz,
  CONSTRAINT ended_unless_running CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);

-- What a run has come upon so far.
CREATE TABLE consistency_run_count (
  run_id uuid NOT NULL REFERENCES consistency_run,
  rule text NOT NULL,
  severity text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('NEW', 'REOPENED', 'GONE', 'STANDING')),
  findings bigint NOT NULL CHECK (findings > 0),
  PRIMARY KEY (run_id, rule, severity, kind)
);

-- Sheets that are to be examined. One may be there more than once: what is written while it is being examined must not be
-- taken for examined.
CREATE TABLE sheet_due (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_code text NOT NULL,
  unit_id bigint NOT NULL,
  period text NOT NULL,
  last_day date NOT NULL GENERATED ALWAYS AS (period_last_day(period)) STORED,
  run_id uuid REFERENCES consistency_run
);
COMMENT ON COLUMN sheet_due.run_id IS 'the run that asked for it; null when the sheet has changed';
-- What has changed comes before what a run asks for.
CREATE INDEX sheet_due_in_order ON sheet_due ((run_id IS NOT NULL), id);
CREATE INDEX sheet_due_by_sheet ON sheet_due (unit_id, period, form_code);
CREATE INDEX sheet_due_of_run ON sheet_due (run_id) WHERE run_id IS NOT NULL;

CREATE FUNCTION note_new_sheets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO sheet_due (form_code, unit_id, period) SELECT form_code, unit_id, period FROM come;
  RETURN NULL;
END $$;
CREATE TRIGGER new_sheet_is_due AFTER INSERT ON sheet
  REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_new_sheets();

CREATE FUNCTION note_withdrawn_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO sheet_due (form_code, unit_id, period) VALUES (NEW.form_code, NEW.unit_id, NEW.period);
  RETURN NULL;
END $$;
CREATE TRIGGER withdrawn_sheet_is_due AFTER UPDATE OF superseded_at ON sheet
  FOR EACH ROW WHEN (OLD.superseded_at IS NULL AND NEW.status = 'RETURNED') EXECUTE FUNCTION note_withdrawn_sheet();

-- What does not add up on a sheet, with what the unit and its superior have said about it.
CREATE TABLE finding (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_code text NOT NULL,
  unit_id bigint NOT NULL REFERENCES unit,
  period text NOT NULL,
  rule text NOT NULL,
  check_code text NOT NULL,
  measure text,
  severity text NOT NULL CHECK (severity IN ('BLOCKING', 'NEEDS_EXPLANATION', 'NOTICE')),
  found text,
  expected text,
  basis text,
  part_units text[] NOT NULL,
  part_periods text[] NOT NULL,
  part_measures text[] NOT NULL,
  part_amounts text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'EXPLAINED', 'ACCEPTED', 'CORRECTED')),
  explanation text CHECK (explanation <> ''),
  explained_by text,
  explained_at timestamptz,
  version integer NOT NULL CHECK (version > 0),
  found_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  last_day date NOT NULL GENERATED ALWAYS AS (period_last_day(period)) STORED,
  CONSTRAINT found_once UNIQUE NULLS NOT DISTINCT (unit_id, period, form_code, rule, check_code, measure),
  CONSTRAINT part_has_a_place CHECK (cardinality(part_units) = cardinality(part_periods)
    AND cardinality(part_units) = cardinality(part_measures) AND cardinality(part_units) = cardinality(part_amounts)),
  CONSTRAINT explained_by_somebody CHECK (num_nonnulls(explanation, explained_by, explained_at) IN (0, 3)),
  CONSTRAINT explanation_holds_while_it_is_explained CHECK ((state IN ('EXPLAINED', 'ACCEPTED')) = (explanation IS NOT NULL)),
  CONSTRAINT blocking_is_only_corrected CHECK (severity <> 'BLOCKING' OR state IN ('OPEN', 'CORRECTED'))
);
COMMENT ON COLUMN finding.version IS 'the number of the step that led here';
CREATE INDEX finding_in_order ON finding (last_day DESC, id);
CREATE INDEX finding_by_state ON finding (state, last_day DESC, id);
CREATE INDEX finding_by_rule ON finding (rule, last_day DESC, id);
CREATE INDEX finding_by_measure ON finding (measure, last_day DESC, id);
CREATE INDEX finding_by_unit ON finding (unit_id, last_day);

-- Everything that happened to a finding, with its figures at the time.
CREATE TABLE finding_step (
  finding_id bigint NOT NULL REFERENCES finding,
  number integer NOT NULL CHECK (number > 0),
  act text NOT NULL CHECK (act IN ('FOUND', 'CHANGED', 'REOPENED', 'EXPLAINED', 'ACCEPTED', 'REFUSED', 'CORRECTED')),
  done_at timestamptz NOT NULL,
  done_by text NOT NULL,
  said text CHECK (said <> ''),
  found text,
  expected text,
  PRIMARY KEY (finding_id, number),
  CONSTRAINT explained_and_refused_in_words CHECK (act NOT IN ('EXPLAINED', 'REFUSED') OR said IS NOT NULL)
);
ALTER TABLE finding ADD CONSTRAINT a_step_led_here
  FOREIGN KEY (id, version) REFERENCES finding_step (finding_id, number) DEFERRABLE INITIALLY DEFERRED;
CREATE TRIGGER finding_step_is_final BEFORE UPDATE OR DELETE ON finding_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_finding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'Findings are never deleted';
  END IF;
  IF (NEW.id, NEW.form_code, NEW.unit_id, NEW.period, NEW.rule, NEW.check_code, NEW.measure, NEW.found_at)
      IS DISTINCT FROM
     (OLD.id, OLD.form_code, OLD.unit_id, OLD.period, OLD.rule, OLD.check_code, OLD.measure, OLD.found_at) THEN
    RAISE EXCEPTION 'What finding % is about does not change', OLD.id;
  END IF;
  IF NEW.version <> OLD.version + 1 OR (OLD.state, NEW.state) NOT IN (
      ('OPEN', 'OPEN'), ('OPEN', 'EXPLAINED'), ('OPEN', 'CORRECTED'),
      ('EXPLAINED', 'EXPLAINED'), ('EXPLAINED', 'ACCEPTED'), ('EXPLAINED', 'OPEN'), ('EXPLAINED', 'CORRECTED'),
      ('ACCEPTED', 'OPEN'), ('ACCEPTED', 'CORRECTED'),
      ('CORRECTED', 'OPEN')) THEN
    RAISE EXCEPTION 'Finding % does not go from % in version % to % in version %',
      OLD.id, OLD.state, OLD.version, NEW.state, NEW.version;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER finding_keeps_its_life BEFORE UPDATE OR DELETE ON finding
  FOR EACH ROW EXECUTE FUNCTION keep_finding();

CREATE FUNCTION refuse_own_acceptance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM finding WHERE id = NEW.finding_id AND explained_by = NEW.done_by) THEN
    RAISE EXCEPTION 'Nobody judges what they have explained themselves: finding %', NEW.finding_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nobody_accepts_their_own BEFORE INSERT ON finding_step
  FOR EACH ROW WHEN (NEW.act = 'ACCEPTED') EXECUTE FUNCTION refuse_own_acceptance();

SELECT audit_columns('finding', 'id', 'form_code', 'unit_id', 'period', 'rule', 'check_code', 'measure', 'severity', 'found',
  'expected', 'state', 'explanation', 'explained_by', 'version');
SELECT audit_rows('finding_step');
-- That a run was begun and that somebody stopped it is audited; how far it is changes every second.
CREATE TRIGGER audit_insert AFTER INSERT ON consistency_run REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION audit_note('id', 'unit_id', 'year', 'started_by', 'started_at');
CREATE TRIGGER audit_update AFTER UPDATE ON consistency_run FOR EACH ROW
  WHEN (NEW.state = 'CANCELLED') EXECUTE FUNCTION audit_note();
CREATE TRIGGER audit_delete AFTER DELETE ON consistency_run REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION audit_note('id', 'started_by', 'started_at');
CREATE TRIGGER audit_truncate AFTER TRUNCATE ON consistency_run FOR EACH STATEMENT EXECUTE FUNCTION audit_note();
INSERT INTO audit_exempt VALUES
  ('sheet_due', 'says what is still to be examined; the sheets themselves leave a trace'),
  ('consistency_run_count', 'sums up findings, which leave a trace');

-- Nobody has examined what was sent before.
INSERT INTO sheet_due (form_code, unit_id, period)
SELECT form_code, unit_id, period FROM sheet WHERE superseded_at IS NULL ORDER BY id;
