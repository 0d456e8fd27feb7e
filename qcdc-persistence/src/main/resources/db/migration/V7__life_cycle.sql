-- What becomes of a sheet after it was accepted. The content of a revision is final; only its status changes, and every change
-- of it is a step.
ALTER TABLE sheet ADD status text NOT NULL DEFAULT 'ACCEPTED'
  CHECK (status IN ('ACCEPTED', 'APPROVED', 'LOCKED', 'RETURNED'));
ALTER TABLE sheet ADD CONSTRAINT returned_does_not_stand CHECK (status <> 'RETURNED' OR superseded_at IS NOT NULL);
CREATE INDEX sheet_returned ON sheet (unit_id, last_day) WHERE status = 'RETURNED';

CREATE TABLE submission_step (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_code text NOT NULL,
  unit_id bigint NOT NULL REFERENCES unit,
  period text NOT NULL,
  revision integer NOT NULL,
  act text NOT NULL CHECK (act IN ('RETURN', 'APPROVE', 'LOCK', 'CORRECT')),
  level text CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET')),
  done_at timestamptz NOT NULL,
  done_by text NOT NULL,
  reasons text[] NOT NULL,
  reason_measures text[] NOT NULL,
  CONSTRAINT approval_has_a_level CHECK ((act = 'APPROVE') = (level IS NOT NULL)),
  CONSTRAINT reason_has_a_place CHECK (cardinality(reasons) = cardinality(reason_measures)),
  FOREIGN KEY (unit_id, period, form_code, revision) REFERENCES sheet (unit_id, period, form_code, revision)
);
COMMENT ON COLUMN submission_step.reason_measures IS 'Beside each reason the measure that it is about; NULL for the sheet as a whole';
CREATE INDEX submission_step_by_sheet ON submission_step (unit_id, period, form_code, id);
CREATE UNIQUE INDEX level_approves_once ON submission_step (unit_id, period, form_code, revision, level) WHERE act = 'APPROVE';
CREATE UNIQUE INDEX revision_ends_once ON submission_step (unit_id, period, form_code, revision, act) WHERE act <> 'APPROVE';
CREATE TRIGGER submission_step_is_final BEFORE UPDATE OR DELETE ON submission_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Working copies: never counted, overwritten, dropped when they are sent.
CREATE SEQUENCE draft_version;
CREATE TABLE draft (
  form_code text NOT NULL,
  unit_id bigint NOT NULL REFERENCES unit,
  period text NOT NULL,
  cells jsonb NOT NULL,
  version bigint NOT NULL,
  based_on integer,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL,
  last_day date NOT NULL GENERATED ALWAYS AS (period_last_day(period)) STORED,
  PRIMARY KEY (unit_id, period, form_code)
);

CREATE TABLE submission_comment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_code text NOT NULL,
  unit_id bigint NOT NULL REFERENCES unit,
  period text NOT NULL,
  measure text,
  said text NOT NULL CHECK (said <> ''),
  said_at timestamptz NOT NULL,
  said_by text NOT NULL
);
CREATE INDEX submission_comment_by_sheet ON submission_comment (unit_id, period, form_code, id);
CREATE TRIGGER submission_comment_is_final BEFORE UPDATE OR DELETE ON submission_comment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sheets of a unit and all below it that may come later.
CREATE TABLE extension (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_code text NOT NULL,
  unit_id bigint NOT NULL REFERENCES unit,
  period text NOT NULL,
  until date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  granted_at timestamptz NOT NULL,
  granted_by text NOT NULL
);
CREATE INDEX extension_by_form ON extension (form_code, period);
CREATE TRIGGER extension_is_final BEFORE UPDATE OR DELETE ON extension
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
