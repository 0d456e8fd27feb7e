-- What everybody may see; the latest row of a measure holds, one without a disclosure withdraws it.
CREATE TABLE publication (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  measure_code text NOT NULL REFERENCES measure (code),
  disclosure text CHECK (disclosure IN ('OPEN', 'ABOVE_THRESHOLD')),
  basis text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL
);
CREATE INDEX publication_by_measure ON publication (measure_code, id);
CREATE TRIGGER publication_is_final BEFORE UPDATE OR DELETE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
SELECT audit_rows('publication');
