-- Texts that a person has confirmed to mean a unit. The key is the text as it is compared: small letters, tones behind
-- their syllables, no signs. None is ever deleted; who withdraws one says so here.
CREATE TABLE unit_alias (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL CHECK (key <> ''),
  written text NOT NULL CHECK (written <> '' AND written IS NFC NORMALIZED),
  unit_id bigint NOT NULL REFERENCES unit,
  confirmed_by text NOT NULL,
  confirmed_at timestamptz NOT NULL,
  withdrawn_by text,
  withdrawn_at timestamptz,
  CONSTRAINT withdrawn_by_somebody CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);

CREATE UNIQUE INDEX alias_is_confirmed_once ON unit_alias (key, unit_id) WHERE withdrawn_at IS NULL;

CREATE TRIGGER alias_is_never_deleted BEFORE DELETE ON unit_alias
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER alias_is_only_withdrawn BEFORE UPDATE ON unit_alias
  FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL
    OR (NEW.key, NEW.written, NEW.unit_id, NEW.confirmed_by, NEW.confirmed_at)
      IS DISTINCT FROM (OLD.key, OLD.written, OLD.unit_id, OLD.confirmed_by, OLD.confirmed_at))
  EXECUTE FUNCTION refuse_change();

INSERT INTO reference_revision VALUES ('alias', 0);
