-- Who handed in petitions. What tells who it is stands under a seal (a JWE) whose key is not in this database.
CREATE TABLE petitioner (
  id uuid PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES unit,
  kind text NOT NULL CHECK (kind IN ('COMPLAINT', 'DENUNCIATION', 'RECOMMENDATION')),
  anonymous boolean NOT NULL,
  received_on date NOT NULL,
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  sealed text,
  sealed_with text,
  name_index bytea,
  document_index bytea,
  phone_index bytea,
  indexed_with text,
  erased_at timestamptz,
  erased_by text,
  erased_because text,
  CONSTRAINT sealed_or_erased CHECK (num_nonnulls(sealed, sealed_with, indexed_with) = CASE WHEN erased_at IS NULL THEN 3 ELSE 0 END),
  CONSTRAINT erased_by_somebody CHECK (num_nonnulls(erased_at, erased_by, erased_because) IN (0, 3)),
  CONSTRAINT erased_cannot_be_found CHECK (erased_at IS NULL OR num_nonnulls(name_index, document_index, phone_index) = 0)
);
COMMENT ON COLUMN petitioner.sealed_with IS 'The id of the key';
COMMENT ON COLUMN petitioner.name_index IS 'A keyed digest of unit and name: equal within one unit for equal names, and for nothing else';
CREATE INDEX petitioner_by_unit ON petitioner (unit_id, registered_at DESC, id);
CREATE INDEX petitioner_by_name ON petitioner (name_index) WHERE name_index IS NOT NULL;
CREATE INDEX petitioner_by_document ON petitioner (document_index) WHERE document_index IS NOT NULL;
CREATE INDEX petitioner_by_phone ON petitioner (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX petitioner_by_keys ON petitioner (sealed_with, indexed_with, id) WHERE erased_at IS NULL;

CREATE FUNCTION keep_petitioner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'Petitioners are never deleted, only erased';
  END IF;
  IF OLD.erased_at IS NOT NULL THEN
    RAISE EXCEPTION 'What was erased stays so';
  END IF;
  IF (NEW.id, NEW.unit_id, NEW.kind, NEW.anonymous, NEW.received_on, NEW.registered_at, NEW.registered_by)
      IS DISTINCT FROM
     (OLD.id, OLD.unit_id, OLD.kind, OLD.anonymous, OLD.received_on, OLD.registered_at, OLD.registered_by) THEN
    RAISE EXCEPTION 'Only the seal of a petitioner changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER petitioner_is_kept BEFORE UPDATE OR DELETE ON petitioner
  FOR EACH ROW EXECUTE FUNCTION keep_petitioner();
-- Neither the seal nor the index: what is audited is read by others.
SELECT audit_columns('petitioner', 'id', 'unit_id', 'registered_by', 'sealed_with', 'indexed_with', 'erased_at', 'erased_by',
  'erased_because');
CREATE TRIGGER petitioner_stays BEFORE TRUNCATE ON petitioner
  FOR EACH STATEMENT EXECUTE FUNCTION keep_petitioner();
