-- Everything that somebody is owed an answer to, whatever its life cycle: one row each, as it is now.
CREATE TABLE matter (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('OPINION', 'COMPLAINT', 'DENUNCIATION', 'RECOMMENDATION', 'FEEDBACK')),
  number text NOT NULL UNIQUE,
  tracking_code text NOT NULL UNIQUE,
  received_by bigint NOT NULL REFERENCES unit,
  received_on date NOT NULL,
  channel text NOT NULL,
  field text NOT NULL,
  subject text NOT NULL,
  weight integer NOT NULL CHECK (weight > 0),
  signatories integer NOT NULL CHECK (signatories >= 0),
  remote boolean NOT NULL,
  petitioner_id uuid REFERENCES petitioner,
  origin_id uuid,
  external_id text UNIQUE,
  duplicate_of uuid REFERENCES matter,
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  state text NOT NULL,
  state_details jsonb NOT NULL DEFAULT '{}',
  standing text NOT NULL CHECK (standing IN ('WAITING', 'UNDER_WAY', 'UNFINISHED', 'ON_ROADMAP', 'SUSPENDED', 'RESOLVED',
    'WITHDRAWN', 'FILED', 'REFERRED')),
  holder_id bigint REFERENCES unit,
  term jsonb,
  due_on date,
  roadmap jsonb,
  milestone_on date,
  rating smallint CHECK (rating BETWEEN 1 AND 5),
  closed_on date,
  version integer NOT NULL CHECK (version > 0),
  CONSTRAINT what_is_open_has_a_holder CHECK (
    (standing IN ('WAITING', 'UNDER_WAY', 'UNFINISHED', 'ON_ROADMAP', 'SUSPENDED')) = (holder_id IS NOT NULL)),
  CONSTRAINT what_is_done_has_a_day CHECK ((holder_id IS NULL) = (closed_on IS NOT NULL)),
  CONSTRAINT only_opinions_are_counted_together CHECK (weight = 1 OR kind = 'OPINION'),
  CONSTRAINT not_its_own_duplicate CHECK (duplicate_of <> id)
);
COMMENT ON TABLE matter IS 'opinions, petitions, feedback';
COMMENT ON COLUMN matter.holder_id IS 'who answers for it; null when it is done';
COMMENT ON COLUMN matter.due_on IS 'when the running term ends; null without one, while it is paused and when it is done';
COMMENT ON COLUMN matter.milestone_on IS 'the next milestone of its roadmap: not overdue until then';

-- Who held it, one after the other, without a gap but between its end and its reopening.
CREATE TABLE holding (
  matter_id uuid NOT NULL REFERENCES matter,
  number integer NOT NULL CHECK (number > 0),
  unit_id bigint NOT NULL REFERENCES unit,
  since date NOT NULL,
  came text NOT NULL CHECK (came IN ('RECEIVED', 'ASSIGNED', 'FORWARDED', 'RETURNED', 'INHERITED', 'REOPENED')),
  until date,
  went text CHECK (went IN ('RESOLVED', 'WITHDRAWN', 'FILED', 'REFERRED', 'ASSIGNED', 'FORWARDED', 'RETURNED', 'INHERITED')),
  previous_unit_id bigint REFERENCES unit,
  next_unit_id bigint REFERENCES unit,
  PRIMARY KEY (matter_id, number),
  CONSTRAINT went_on_a_day CHECK ((until IS NULL) = (went IS NULL)),
  CONSTRAINT went_after_it_came CHECK (until >= since),
  CONSTRAINT went_somewhere CHECK ((next_unit_id IS NOT NULL) = (went IN ('ASSIGNED', 'FORWARDED', 'RETURNED', 'INHERITED') IS TRUE))
);
COMMENT ON COLUMN holding.previous_unit_id IS 'from which unit it came; null when it came from outside or was reopened';
CREATE UNIQUE INDEX held_by_one ON holding (matter_id) WHERE until IS NULL;

-- Everything that was done with it.
CREATE TABLE matter_step (
  matter_id uuid NOT NULL REFERENCES matter,
  number integer NOT NULL CHECK (number > 0),
  act text NOT NULL,
  done_on date NOT NULL,
  done_at timestamptz NOT NULL,
  done_by text NOT NULL,
  unit_id bigint NOT NULL REFERENCES unit,
  state text NOT NULL,
  standing text NOT NULL,
  due_on date,
  note text CHECK (note <> ''),
  details jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (matter_id, number)
);
COMMENT ON COLUMN matter_step.unit_id IS 'for which unit somebody did it: the holder then';
COMMENT ON COLUMN matter_step.standing IS 'after the step';
COMMENT ON COLUMN matter_step.due_on IS 'when the term that ran until then ended: whether the step came in time';
ALTER TABLE matter ADD CONSTRAINT a_step_led_here
  FOREIGN KEY (id, version) REFERENCES matter_step (matter_id, number) DEFERRABLE INITIALLY DEFERRED;
CREATE TRIGGER matter_step_is_final BEFORE UPDATE OR DELETE ON matter_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The last number of a register in a year; whoever bears the code of the unit later goes on with it.
CREATE TABLE matter_number (
  unit_code text NOT NULL,
  year integer NOT NULL,
  kind text NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (unit_code, year, kind)
);

CREATE FUNCTION keep_matter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'Matters are never deleted';
  END IF;
  IF (NEW.id, NEW.number, NEW.tracking_code, NEW.received_by, NEW.received_on, NEW.channel, NEW.petitioner_id, NEW.external_id,
      NEW.registered_at, NEW.registered_by)
      IS DISTINCT FROM
     (OLD.id, OLD.number, OLD.tracking_code, OLD.received_by, OLD.received_on, OLD.channel, OLD.petitioner_id, OLD.external_id,
      OLD.registered_at, OLD.registered_by) THEN
    RAISE EXCEPTION 'What was taken in stays as it was';
  END IF;
  IF NEW.weight > OLD.weight THEN
    RAISE EXCEPTION 'A matter never stands for more than at first';
  END IF;
  -- But for the due day, which follows the calendar and the law.
  IF NEW.version < OLD.version OR (NEW.version = OLD.version
      AND to_jsonb(NEW) - 'due_on' IS DISTINCT FROM to_jsonb(OLD) - 'due_on') THEN
    RAISE EXCEPTION 'A matter changes by a step';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER matter_is_kept BEFORE UPDATE OR DELETE ON matter FOR EACH ROW EXECUTE FUNCTION keep_matter();
CREATE TRIGGER matter_stays BEFORE TRUNCATE ON matter FOR EACH STATEMENT EXECUTE FUNCTION keep_matter();

-- Lists: the newest first, of some holders, of some units that took in; what is due next.
CREATE INDEX matter_by_receipt ON matter (received_by, received_on DESC, id);
CREATE INDEX matter_in_order ON matter (received_on DESC, id);
CREATE INDEX matter_by_holder ON matter (holder_id, due_on, id) WHERE holder_id IS NOT NULL;
CREATE INDEX matter_by_due_day ON matter (due_on, id) WHERE due_on IS NOT NULL;
CREATE INDEX matter_by_origin ON matter (origin_id) WHERE origin_id IS NOT NULL;
CREATE INDEX matter_by_duplicate ON matter (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX matter_by_petitioner ON matter (petitioner_id) WHERE petitioner_id IS NOT NULL;
CREATE INDEX holding_by_unit ON holding (unit_id, since, matter_id);

-- Neither the subject nor notes: they may tell who it was, and what is audited is read by others.
SELECT audit_columns('matter', 'id', 'kind', 'number', 'received_by', 'received_on', 'registered_by', 'weight', 'origin_id',
  'external_id', 'state', 'standing', 'holder_id', 'due_on', 'milestone_on', 'rating', 'closed_on', 'duplicate_of', 'version');
INSERT INTO audit_exempt VALUES
  ('holding', 'is written with the matter, whose entry names its holder'),
  ('matter_step', 'is itself a journal that is never changed; the matter names its last step'),
  ('matter_number', 'counts what the matters say');
