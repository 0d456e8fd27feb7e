-- That units were urged to send sheets that they owe.
CREATE TABLE reminder (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  form_code text NOT NULL,
  unit_id bigint NOT NULL REFERENCES unit,
  period text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('BEFORE', 'AT', 'AFTER')),
  due_on date NOT NULL,
  made_at timestamptz NOT NULL,
  -- Which transaction made the row: readers see it when every transaction before has ended.
  made_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT reminded_once UNIQUE (unit_id, period, form_code, kind, due_on)
);
CREATE INDEX reminder_made_in ON reminder (made_in, id);
CREATE TRIGGER reminder_is_final BEFORE UPDATE OR DELETE ON reminder
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX extension_until ON extension (until);
