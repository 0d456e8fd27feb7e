-- Sessions at which citizens were received.
CREATE TABLE reception (
  id uuid PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES unit,
  external_id text CHECK (external_id <> ''),
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('REGULAR', 'SCHEDULED', 'AD_HOC')),
  receiver text NOT NULL CHECK (receiver IN ('CHAIR', 'PARTY_SECRETARY', 'AGENCY_HEAD', 'STAFF')),
  delegated boolean NOT NULL,
  visits integer NOT NULL CHECK (visits >= 0),
  people integer NOT NULL CHECK (people >= 0),
  first_cases integer NOT NULL CHECK (first_cases >= 0),
  repeated_cases integer NOT NULL CHECK (repeated_cases >= 0),
  large_groups integer NOT NULL CHECK (large_groups >= 0),
  online boolean NOT NULL,
  place text CHECK (place <> ''),
  note text CHECK (note <> ''),
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  CONSTRAINT reception_has_one_external_id UNIQUE (unit_id, external_id),
  CONSTRAINT staff_receives_itself CHECK (receiver <> 'STAFF' OR NOT delegated)
);
COMMENT ON COLUMN reception.external_id IS 'what the unit itself calls it';
COMMENT ON COLUMN reception.delegated IS 'whether somebody else received in the name of the receiver';
CREATE INDEX reception_in_order ON reception (day DESC, id);
CREATE INDEX reception_by_unit ON reception (unit_id, day DESC, id);

-- How often leaders have to receive in person, version by version.
CREATE TABLE reception_rule (
  code text NOT NULL CHECK (code <> ''),
  receiver text NOT NULL CHECK (receiver IN ('CHAIR', 'PARTY_SECRETARY', 'AGENCY_HEAD')),
  level text CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
  times integer NOT NULL CHECK (times > 0),
  per text NOT NULL CHECK (per IN ('WEEK', 'MONTH')),
  basis text NOT NULL CHECK (basis <> ''),
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (code, valid_from),
  CONSTRAINT reception_rule_has_one_version_a_day
    EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_until) WITH &&)
);
COMMENT ON COLUMN reception_rule.level IS 'of the unit; null for units of any level';
COMMENT ON COLUMN reception_rule.valid_until IS
  'a rule that ends without a successor was confirmed until then only: nobody is told to have kept the one that follows';

INSERT INTO reception_rule VALUES
  ('FQ-CHAIR-PROV', 'CHAIR', 'PROVINCE', 1, 'MONTH', 'Luật Tiếp công dân 2013, Điều 12', '2014-07-01', NULL),
  ('FQ-CHAIR-DIST', 'CHAIR', 'DISTRICT', 2, 'MONTH', 'Luật Tiếp công dân 2013, Điều 13', '2014-07-01', '2025-07-01'),
  ('FQ-CHAIR-COMM', 'CHAIR', 'COMMUNE', 1, 'WEEK', 'Luật Tiếp công dân 2013, Điều 15', '2014-07-01', '2026-07-01'),
  ('FQ-HEAD', 'AGENCY_HEAD', NULL, 1, 'MONTH', 'Luật Tiếp công dân 2013, Điều 18; Nghị định 154/2026/NĐ-CP', '2014-07-01', NULL),
  ('FQ-SEC-PROV', 'PARTY_SECRETARY', 'PROVINCE', 1, 'MONTH', 'Quy định số 11-QĐi/TW', '2019-02-18', NULL),
  ('FQ-SEC-DIST', 'PARTY_SECRETARY', 'DISTRICT', 1, 'MONTH', 'Quy định số 11-QĐi/TW; Kết luận số 215-KL/TW', '2019-02-18',
    '2025-07-01'),
  ('FQ-SEC-COMM', 'PARTY_SECRETARY', 'COMMUNE', 2, 'MONTH', 'Quy định số 11-QĐi/TW', '2019-02-18', NULL);

-- Not the note: it may tell of somebody although it must not.
SELECT audit_columns('reception', 'id', 'unit_id', 'external_id', 'day', 'kind', 'receiver', 'delegated', 'visits', 'people',
  'first_cases', 'repeated_cases', 'large_groups', 'online', 'place', 'registered_at', 'registered_by');
SELECT audit_rows('reception_rule');
