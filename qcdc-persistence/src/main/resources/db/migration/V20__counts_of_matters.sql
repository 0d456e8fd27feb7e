-- What matters are counted by stands with each holding, so that a year of a province is read off one index.
ALTER TABLE holding ADD COLUMN kind text, ADD COLUMN field text, ADD COLUMN weight integer, ADD COLUMN due_on date;
COMMENT ON COLUMN holding.kind IS 'of the matter, like its field and weight: kept here by triggers';
COMMENT ON COLUMN holding.due_on IS 'when the term ended that ran at the holder''s last step; null when none ran';
UPDATE holding SET kind = matter.kind, field = matter.field, weight = matter.weight FROM matter WHERE matter.id = matter_id;
ALTER TABLE holding ALTER COLUMN kind SET NOT NULL, ALTER COLUMN field SET NOT NULL, ALTER COLUMN weight SET NOT NULL;

CREATE FUNCTION count_holding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT kind, field, weight INTO STRICT NEW.kind, NEW.field, NEW.weight FROM matter WHERE id = NEW.matter_id;
  RETURN NEW;
END $$;
CREATE TRIGGER holding_counts BEFORE INSERT ON holding FOR EACH ROW EXECUTE FUNCTION count_holding();

CREATE FUNCTION count_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE holding SET kind = NEW.kind, field = NEW.field, weight = NEW.weight WHERE matter_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER matter_counts AFTER UPDATE OF kind, field, weight ON matter FOR EACH ROW
  WHEN ((OLD.kind, OLD.field, OLD.weight) IS DISTINCT FROM (NEW.kind, NEW.field, NEW.weight)) EXECUTE FUNCTION count_anew();

-- A step is for its holder, whether the holding is ended before or after it is written.
CREATE FUNCTION keep_due_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- What is split off has the past of the whole.
  IF NEW.act = 'SPLIT' AND NEW.number = 1 THEN
    UPDATE holding part SET due_on = whole.due_on FROM holding whole
    WHERE part.matter_id = NEW.matter_id AND whole.matter_id = (NEW.details ->> 'other')::uuid AND whole.number = part.number;
  END IF;
  UPDATE holding SET due_on = NEW.due_on
  WHERE matter_id = NEW.matter_id AND due_on IS DISTINCT FROM NEW.due_on AND (until IS NULL OR NEW.due_on IS NOT NULL)
    AND number = (SELECT max(number) FROM holding WHERE matter_id = NEW.matter_id AND unit_id = NEW.unit_id);
  RETURN NULL;
END $$;
CREATE TRIGGER matter_step_was_due AFTER INSERT ON matter_step FOR EACH ROW EXECUTE FUNCTION keep_due_day();

CREATE INDEX holding_in_days ON holding (unit_id, (coalesce(until, 'infinity')), since)
  INCLUDE (until, came, went, previous_unit_id, next_unit_id, kind, field, weight, due_on, matter_id);

-- Checks may hold a figure against what is counted of matters.
ALTER TABLE consistency_check DROP CONSTRAINT consistency_check_register_check,
  ADD CONSTRAINT consistency_check_register_check
  CHECK (register IN ('DISTRICTS', 'COMMUNES', 'HAMLETS', 'AGENCIES', 'ENTERPRISES', 'PARTY_ORGANISATIONS',
    'OPINIONS', 'OPINIONS_RESOLVED', 'OPINIONS_UNDER_WAY', 'OPINIONS_UNFINISHED', 'OPINIONS_PASSED_UP',
    'PETITIONS_RECEIVED', 'COMPLAINTS_OPENING', 'COMPLAINTS_RECEIVED', 'COMPLAINTS_RESOLVED',
    'COMPLAINTS_CLOSING', 'DENUNCIATIONS_OPENING', 'DENUNCIATIONS_RECEIVED', 'DENUNCIATIONS_RESOLVED',
    'DENUNCIATIONS_CLOSING', 'RECOMMENDATIONS_OPENING', 'RECOMMENDATIONS_RECEIVED',
    'RECOMMENDATIONS_RESOLVED', 'RECOMMENDATIONS_CLOSING'));

-- What became of what the portal handed over, in the order in which it becomes readable.
CREATE TABLE portal_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  made_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  matter_id uuid NOT NULL,
  step integer NOT NULL,
  FOREIGN KEY (matter_id, step) REFERENCES matter_step (matter_id, number)
);
CREATE INDEX portal_event_in_order ON portal_event (made_in, id);
CREATE TRIGGER portal_event_is_final BEFORE UPDATE OR DELETE ON portal_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
INSERT INTO audit_exempt VALUES ('portal_event', 'points to steps, which are themselves a journal');

CREATE FUNCTION tell_portal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO portal_event (matter_id, step)
  SELECT NEW.matter_id, NEW.number FROM matter
  WHERE id = NEW.matter_id AND channel = 'PORTAL'
    AND (NEW.act = 'PUBLISH' OR NEW.standing IS DISTINCT FROM (
      SELECT standing FROM matter_step before WHERE before.matter_id = NEW.matter_id AND before.number = NEW.number - 1));
  RETURN NULL;
END $$;
CREATE TRIGGER matter_step_is_told AFTER INSERT ON matter_step FOR EACH ROW EXECUTE FUNCTION tell_portal();
