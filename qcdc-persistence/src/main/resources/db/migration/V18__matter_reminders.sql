-- That a unit was told of a matter near its due day: the holder, or its superior when that did not help.
CREATE TABLE matter_reminder (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  matter_id uuid NOT NULL REFERENCES matter,
  kind text NOT NULL CHECK (kind IN ('BEFORE', 'AT', 'AFTER', 'ESCALATED')),
  holder_id bigint NOT NULL REFERENCES unit,
  told_id bigint NOT NULL REFERENCES unit,
  due_on date NOT NULL,
  made_at timestamptz NOT NULL,
  -- Which transaction made the row: readers see it when every transaction before has ended.
  made_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT told_once UNIQUE (matter_id, kind, holder_id, due_on)
);
CREATE INDEX matter_reminder_made_in ON matter_reminder (made_in, id);
CREATE TRIGGER matter_reminder_is_final BEFORE UPDATE OR DELETE ON matter_reminder
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is due next, by term or by milestone.
CREATE INDEX matter_by_last_due_day ON matter (greatest(due_on, milestone_on)) WHERE holder_id IS NOT NULL;

SELECT audit_counts('matter_reminder');
