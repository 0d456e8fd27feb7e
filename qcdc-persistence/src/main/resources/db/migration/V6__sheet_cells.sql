-- A sheet is one row: its figures stand in the order of the cells of its form's version, which never change.
ALTER TABLE sheet
  ADD states text,
  ADD amounts numeric[],
  ADD reasons text[];

UPDATE sheet SET (states, amounts, reasons) = (
  SELECT coalesce(string_agg(coalesce(figure.state::text, '-'), '' ORDER BY cell.position), ''),
         coalesce(array_agg(figure.amount ORDER BY cell.position), '{}'),
         CASE WHEN count(figure.reason) > 0 THEN array_agg(figure.reason ORDER BY cell.position) END
  FROM form_cell cell
  LEFT JOIN figure ON figure.sheet_id = sheet.id AND figure.measure_id = cell.measure_id
  WHERE cell.form_id = sheet.form_id);

ALTER TABLE sheet
  ALTER states SET NOT NULL,
  ALTER amounts SET NOT NULL,
  ADD CONSTRAINT states_are_known CHECK (states ~ '^[RNA-]*$'),
  ADD CONSTRAINT every_cell_has_a_place
    CHECK (length(states) = cardinality(amounts) AND length(states) = coalesce(cardinality(reasons), length(states))),
  ADD CONSTRAINT reported_has_an_amount
    CHECK (length(replace(states, 'R', '')) = length(states) - cardinality(array_remove(amounts, NULL))),
  ADD CONSTRAINT not_applicable_has_a_reason
    CHECK (length(replace(states, 'A', '')) = length(states) - coalesce(cardinality(array_remove(reasons, NULL)), 0)),
  ADD CONSTRAINT no_amount_is_negative CHECK (0 <= ALL (amounts)),
  -- Revisions follow each other; what must never happen is that two stand at once.
  DROP CONSTRAINT sheet_stands_once_at_any_instant;
COMMENT ON COLUMN sheet.states IS 'a letter for each cell: R reported, N nil, A not applicable, - missing';
CREATE UNIQUE INDEX sheet_stands_once ON sheet (unit_id, period, form_code) WHERE superseded_at IS NULL;
DROP INDEX sheet_standing;

DROP TABLE figure;

-- One row for each figure, for people and tools that read the database.
CREATE VIEW figure AS
SELECT sheet.id AS sheet_id, cell.measure_id, said.state::"char" AS state, said.amount, said.reason
FROM sheet
CROSS JOIN LATERAL unnest(string_to_array(sheet.states, NULL), sheet.amounts, sheet.reasons)
  WITH ORDINALITY AS said (state, amount, reason, place)
JOIN form_cell cell ON cell.form_id = sheet.form_id AND cell.position = said.place - 1
WHERE said.state <> '-';

CREATE FUNCTION refuse_change_of_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (OLD.superseded_at IS NULL OR NEW.superseded_at IS NOT DISTINCT FROM OLD.superseded_at)
    AND (OLD.id, OLD.form_code, OLD.form_id, OLD.unit_id, OLD.period, OLD.revision, OLD.received_at, OLD.submitted_by,
         OLD.states, OLD.amounts, OLD.reasons)
      IS NOT DISTINCT FROM
        (NEW.id, NEW.form_code, NEW.form_id, NEW.unit_id, NEW.period, NEW.revision, NEW.received_at, NEW.submitted_by,
         NEW.states, NEW.amounts, NEW.reasons) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Sheets are only ever added, and superseded once';
END $$;
CREATE TRIGGER sheet_is_final BEFORE UPDATE OR DELETE ON sheet
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sheet();
