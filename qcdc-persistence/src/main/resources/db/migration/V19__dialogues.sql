-- Plans of the year, each with its items.
CREATE TABLE dialogue_plan (
  unit_id bigint NOT NULL REFERENCES unit,
  year integer NOT NULL CHECK (year BETWEEN 1945 AND 2199),
  document text CHECK (document <> ''),
  issued_on date,
  version integer NOT NULL CHECK (version > 0),
  PRIMARY KEY (unit_id, year)
);
CREATE TABLE dialogue_plan_item (
  unit_id bigint NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  topic text NOT NULL CHECK (topic <> ''),
  audience text NOT NULL CHECK (audience <> ''),
  committee boolean NOT NULL,
  authority boolean NOT NULL,
  period text NOT NULL,
  place text CHECK (place <> ''),
  PRIMARY KEY (unit_id, year, number),
  FOREIGN KEY (unit_id, year) REFERENCES dialogue_plan,
  CONSTRAINT planned_by_a_head CHECK (committee OR authority)
);

-- Sessions of leaders with people.
CREATE TABLE dialogue (
  id uuid PRIMARY KEY,
  unit_id bigint NOT NULL REFERENCES unit,
  day date NOT NULL,
  committee boolean NOT NULL,
  authority boolean NOT NULL,
  chair text CHECK (chair <> ''),
  topic text NOT NULL CHECK (topic <> ''),
  audience text NOT NULL CHECK (audience <> ''),
  place text NOT NULL CHECK (place <> ''),
  occasion text NOT NULL CHECK (occasion IN ('REGULAR', 'AD_HOC')),
  plan_year integer,
  plan_number integer,
  status text NOT NULL CHECK (status IN ('PREPARED', 'HELD', 'CANCELLED')),
  attendances integer CHECK (attendances >= 0),
  cancelled_because text CHECK (cancelled_because <> ''),
  concluded_on date,
  conclusion text CHECK (conclusion <> ''),
  external_id text CHECK (external_id <> ''),
  version integer NOT NULL CHECK (version > 0),
  CONSTRAINT held_by_a_head CHECK (committee OR authority),
  CONSTRAINT planned_by_year_and_number CHECK ((plan_year IS NULL) = (plan_number IS NULL)),
  CONSTRAINT somebody_was_there_or_it_was_not_held CHECK ((status = 'HELD') = (attendances IS NOT NULL)),
  CONSTRAINT cancelled_for_a_reason CHECK ((status = 'CANCELLED') = (cancelled_because IS NOT NULL)),
  CONSTRAINT concluded_on_a_day CHECK ((concluded_on IS NULL) = (conclusion IS NULL)),
  CONSTRAINT only_what_was_held_is_concluded CHECK (conclusion IS NULL OR status = 'HELD'),
  CONSTRAINT entered_once UNIQUE (unit_id, external_id),
  FOREIGN KEY (unit_id, plan_year, plan_number) REFERENCES dialogue_plan_item DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN dialogue.committee IS 'whether the head of the Party committee held it';
COMMENT ON COLUMN dialogue.authority IS 'whether the head of the authority held it; both hold some together';
CREATE INDEX dialogue_by_unit ON dialogue (unit_id, day);
CREATE INDEX dialogue_in_order ON dialogue (day DESC, id);
CREATE INDEX dialogue_of_plan ON dialogue (unit_id, plan_year) WHERE plan_year IS NOT NULL;

-- What the Standing Board made of a session.
CREATE TABLE dialogue_notice (
  dialogue_id uuid NOT NULL REFERENCES dialogue,
  number integer NOT NULL CHECK (number > 0),
  document text NOT NULL CHECK (document <> ''),
  issued_on date NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  PRIMARY KEY (dialogue_id, number),
  UNIQUE (dialogue_id, document)
);
CREATE TRIGGER dialogue_notice_is_final BEFORE UPDATE OR DELETE ON dialogue_notice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How often heads have to hold a session.
CREATE TABLE dialogue_rule (
  code text PRIMARY KEY,
  committee boolean NOT NULL,
  authority boolean NOT NULL,
  levels text[] NOT NULL CHECK (cardinality(levels) > 0),
  times integer NOT NULL CHECK (times > 0),
  within text,
  basis text NOT NULL CHECK (basis <> ''),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  CONSTRAINT binds_a_head CHECK (committee OR authority)
);
COMMENT ON COLUMN dialogue_rule.times IS 'a whole year';
COMMENT ON COLUMN dialogue_rule.within IS 'code of the unit for which, with all below it, the rule was made; null everywhere';

-- What matters are about.
CREATE TABLE matter_field (
  code text PRIMARY KEY,
  place integer NOT NULL UNIQUE,
  vietnamese text NOT NULL CHECK (vietnamese <> ''),
  english text NOT NULL CHECK (english <> '')
);

-- What comes with a migration is written before the audit begins.
INSERT INTO dialogue_rule VALUES
  ('FQ-DLG-HG', true, true, '{PROVINCE,DISTRICT,COMMUNE}', 2, '93', 'Nghị quyết số 11-NQ/TU ngày 24/8/2018, chỉ tiêu 8',
   '2018-08-24', NULL),
  ('FQ-DLG-UBND', false, true, '{COMMUNE}', 1, NULL, 'Luật số 10/2022/QH15, Điều 32', '2023-07-01', NULL);
INSERT INTO matter_field VALUES
  ('AGRICULTURE', 1, 'Nông nghiệp, đầu ra nông sản', 'Agriculture and what it sells'),
  ('ROADS', 2, 'Giao thông, lộ nông thôn', 'Roads'),
  ('POWER_WATER', 3, 'Điện, nước sạch', 'Electricity and clean water'),
  ('SECURITY', 4, 'An ninh trật tự, phòng chống tệ nạn xã hội', 'Security and social evils'),
  ('ENVIRONMENT', 5, 'Môi trường', 'Environment'),
  ('SOCIAL_POLICY', 6, 'Chính sách xã hội, người có công, hộ nghèo', 'Social policy'),
  ('LAND', 7, 'Đất đai', 'Land'),
  ('CONSTRUCTION', 8, 'Xây dựng, trật tự xây dựng, nông thôn mới, đô thị văn minh', 'Construction and rural development'),
  ('PROCEDURES', 9, 'Cải cách hành chính, chuyển đổi số', 'Administrative procedures and digital services'),
  ('HEALTH', 10, 'Y tế, bảo hiểm y tế', 'Health'),
  ('EDUCATION', 11, 'Giáo dục', 'Education'),
  ('PARTY_STATE', 12, 'Xây dựng Đảng, chính quyền, cán bộ', 'Party and state, officials'),
  ('OTHER', 99, 'Lĩnh vực khác', 'Other');

SELECT audit_rows('dialogue_plan');
SELECT audit_rows('dialogue_plan_item');
SELECT audit_rows('dialogue');
SELECT audit_rows('dialogue_notice');
SELECT audit_rows('dialogue_rule');
INSERT INTO audit_exempt VALUES ('matter_field', 'is changed by migrations alone');
