-- Forms say when a sheet is late, which cells stand together and may stay blank, and which balances they keep.
ALTER TABLE form ADD COLUMN due_days integer CHECK (due_days >= 0);

ALTER TABLE form_cell ADD COLUMN section text CHECK (section <> '');
ALTER TABLE form_cell ADD COLUMN required boolean NOT NULL DEFAULT true;

CREATE TABLE form_equation (
  form_id integer NOT NULL REFERENCES form,
  position integer NOT NULL,
  code text NOT NULL,
  total_id integer NOT NULL REFERENCES measure,
  severity text NOT NULL CHECK (severity IN ('BLOCKING', 'NEEDS_EXPLANATION', 'NOTICE')),
  basis text,
  PRIMARY KEY (form_id, position),
  UNIQUE (form_id, code)
);

CREATE TABLE form_equation_term (
  form_id integer NOT NULL REFERENCES form,
  position integer NOT NULL,
  equation integer NOT NULL,
  breakdown integer NOT NULL,
  measure_id integer NOT NULL REFERENCES measure,
  PRIMARY KEY (form_id, position),
  UNIQUE (form_id, equation, breakdown, measure_id),
  CONSTRAINT term_stands_in_an_equation FOREIGN KEY (form_id, equation)
    REFERENCES form_equation (form_id, position) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN form_equation_term.equation IS 'position of the equation on its form';
COMMENT ON COLUMN form_equation_term.breakdown IS 'which of the sums on the right-hand side, from 0';
