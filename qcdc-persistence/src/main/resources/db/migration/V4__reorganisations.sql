-- Decisions that change the organisation, and what each of them changed.
CREATE TABLE reorganisation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code <> ''),
  number text NOT NULL,
  issuer text NOT NULL,
  issued_on date NOT NULL,
  effective_on date NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  annuls bigint UNIQUE REFERENCES reorganisation CHECK (annuls <> id)
);

-- The acts in the words in which they were entered; an empty word says nothing.
CREATE TABLE reorganisation_act (
  reorganisation_id bigint NOT NULL REFERENCES reorganisation,
  position integer NOT NULL CHECK (position >= 0),
  act text NOT NULL,
  unit text NOT NULL,
  successor text NOT NULL,
  weight text NOT NULL,
  weighed_by text NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  level text NOT NULL,
  type text NOT NULL,
  name text NOT NULL,
  parent text NOT NULL,
  party_parent text NOT NULL,
  valid_from text NOT NULL,
  external_codes text NOT NULL,
  PRIMARY KEY (reorganisation_id, position)
);

-- A fact is held from the reorganisation that began it, or from its registration, until one drops it. A fact that gets an
-- end is dropped and begun again with its end, so that a reorganisation can be undone exactly.
ALTER TABLE unit_name
  ADD begun_by bigint REFERENCES reorganisation,
  ADD dropped_by bigint REFERENCES reorganisation CHECK (dropped_by <> begun_by),
  DROP CONSTRAINT unit_has_one_name_a_day,
  ADD CONSTRAINT unit_has_one_name_a_day
    EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_until) WITH &&) WHERE (dropped_by IS NULL);

ALTER TABLE unit_code
  ADD begun_by bigint REFERENCES reorganisation,
  ADD dropped_by bigint REFERENCES reorganisation CHECK (dropped_by <> begun_by),
  DROP CONSTRAINT code_names_one_unit_a_day,
  DROP CONSTRAINT unit_has_one_code_a_scheme_and_day,
  -- What tells rows best apart comes first.
  ADD CONSTRAINT code_names_one_unit_a_day
    EXCLUDE USING gist (code WITH =, scheme WITH =, daterange(valid_from, valid_until) WITH &&)
    WHERE (dropped_by IS NULL),
  ADD CONSTRAINT unit_has_one_code_a_scheme_and_day
    EXCLUDE USING gist (unit_id WITH =, scheme WITH =, daterange(valid_from, valid_until) WITH &&)
    WHERE (dropped_by IS NULL);

ALTER TABLE unit_placement
  ADD begun_by bigint REFERENCES reorganisation,
  ADD dropped_by bigint REFERENCES reorganisation CHECK (dropped_by <> begun_by),
  DROP CONSTRAINT unit_stands_below_one_parent_a_day,
  ADD CONSTRAINT unit_stands_below_one_parent_a_day
    EXCLUDE USING gist (unit_id WITH =, hierarchy WITH =, daterange(valid_from, valid_until) WITH &&)
    WHERE (dropped_by IS NULL);

-- What became of a unit on a day.
CREATE TABLE unit_succession (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  predecessor_id bigint NOT NULL REFERENCES unit,
  day date NOT NULL,
  weighed_by text,
  begun_by bigint NOT NULL REFERENCES reorganisation,
  dropped_by bigint REFERENCES reorganisation CHECK (dropped_by <> begun_by)
);
COMMENT ON COLUMN unit_succession.weighed_by IS 'what the weights count; null when nobody has stated how much each heir got';
CREATE UNIQUE INDEX unit_is_succeeded_once_a_day ON unit_succession (predecessor_id, day) WHERE dropped_by IS NULL;

CREATE TABLE unit_succession_heir (
  succession_id bigint NOT NULL REFERENCES unit_succession,
  position integer NOT NULL CHECK (position >= 0),
  heir_id bigint NOT NULL REFERENCES unit,
  weight bigint NOT NULL CHECK (weight >= 0),
  PRIMARY KEY (succession_id, position),
  UNIQUE (heir_id, succession_id)
);

CREATE INDEX unit_name_held ON unit_name (unit_id) WHERE dropped_by IS NULL;
CREATE INDEX unit_code_held ON unit_code (unit_id) WHERE dropped_by IS NULL;
CREATE INDEX unit_placement_held ON unit_placement (unit_id) WHERE dropped_by IS NULL;
CREATE INDEX unit_placement_below ON unit_placement (parent_id) WHERE dropped_by IS NULL;
CREATE INDEX unit_name_dropped ON unit_name (unit_id) WHERE dropped_by IS NOT NULL;
CREATE INDEX unit_code_dropped ON unit_code (unit_id) WHERE dropped_by IS NOT NULL;
CREATE INDEX unit_placement_dropped ON unit_placement (unit_id) WHERE dropped_by IS NOT NULL;
CREATE INDEX unit_succession_of ON unit_succession (predecessor_id);
CREATE INDEX unit_name_begun_by ON unit_name (begun_by) WHERE begun_by IS NOT NULL;
CREATE INDEX unit_code_begun_by ON unit_code (begun_by) WHERE begun_by IS NOT NULL;
CREATE INDEX unit_placement_begun_by ON unit_placement (begun_by) WHERE begun_by IS NOT NULL;
CREATE INDEX unit_succession_begun_by ON unit_succession (begun_by);
CREATE INDEX unit_name_dropped_by ON unit_name (dropped_by) WHERE dropped_by IS NOT NULL;
CREATE INDEX unit_code_dropped_by ON unit_code (dropped_by) WHERE dropped_by IS NOT NULL;
CREATE INDEX unit_placement_dropped_by ON unit_placement (dropped_by) WHERE dropped_by IS NOT NULL;
CREATE INDEX unit_succession_dropped_by ON unit_succession (dropped_by) WHERE dropped_by IS NOT NULL;

CREATE TRIGGER reorganisation_is_final BEFORE UPDATE OR DELETE ON reorganisation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reorganisation_act_is_final BEFORE UPDATE OR DELETE ON reorganisation_act
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER unit_is_final BEFORE UPDATE OR DELETE ON unit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER unit_succession_heir_is_final BEFORE UPDATE OR DELETE ON unit_succession_heir
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_all_but_dropping() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.dropped_by IS NULL AND NEW.dropped_by IS NOT NULL THEN
    OLD.dropped_by := NEW.dropped_by;
    IF OLD IS NOT DISTINCT FROM NEW THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'Rows of % are only ever added, and dropped once', TG_TABLE_NAME;
END $$;
CREATE TRIGGER unit_name_is_decided BEFORE UPDATE OR DELETE ON unit_name
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_dropping();
CREATE TRIGGER unit_code_is_decided BEFORE UPDATE OR DELETE ON unit_code
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_dropping();
CREATE TRIGGER unit_placement_is_decided BEFORE UPDATE OR DELETE ON unit_placement
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_dropping();
CREATE TRIGGER unit_succession_is_decided BEFORE UPDATE OR DELETE ON unit_succession
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_dropping();

-- Who stood below whom, over which days, at what distance; a unit is its own ancestor at distance 0 on all days on which
-- it is in the hierarchy. Derived from names and placements, never written by hand.
CREATE TABLE unit_ancestor (
  hierarchy text NOT NULL,
  ancestor_id bigint NOT NULL,
  descendant_id bigint NOT NULL,
  depth integer NOT NULL CHECK (depth >= 0),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  -- On one day there is one ancestor at one distance.
  PRIMARY KEY (descendant_id, hierarchy, depth, valid_from)
);
CREATE INDEX unit_ancestor_below ON unit_ancestor (ancestor_id, hierarchy, valid_from, valid_until);

/*
 * Makes the ancestors of changed units, and of all that ever stand below them, anew. No others can have changed: where the
 * chains above a unit, before and after, first part, the unit at which they part has changed, and the chain up to it is in
 * both. In the Party hierarchy a unit is also for what stands below it, so a parent counts as changed with its children.
 */
CREATE FUNCTION refresh_unit_ancestor(changed bigint[]) RETURNS void LANGUAGE plpgsql
  SET plan_cache_mode = force_custom_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  -- A chain that is longer never ends.
  longest CONSTANT integer := 40;
  stale bigint[];
  endless record;
BEGIN
  WITH RECURSIVE below AS (
    SELECT unnest(changed) AS unit_id
    UNION
    SELECT placed.unit_id
    FROM below JOIN unit_placement placed ON placed.parent_id = below.unit_id AND placed.dropped_by IS NULL
  )
  SELECT array_agg(unit_id) INTO stale FROM below;

  DELETE FROM unit_ancestor WHERE descendant_id = ANY (stale);

  INSERT INTO unit_ancestor (hierarchy, ancestor_id, descendant_id, depth, valid_from, valid_until)
  WITH RECURSIVE present (hierarchy, unit_id, days) AS (
    SELECT 'TERRITORY', unit_id, daterange(valid_from, valid_until)
    FROM unit_name WHERE unit_id = ANY (stale) AND dropped_by IS NULL
    UNION ALL
    SELECT 'PARTY', unit_id, daterange(valid_from, valid_until)
    FROM unit_placement WHERE unit_id = ANY (stale) AND hierarchy = 'PARTY' AND dropped_by IS NULL
    UNION ALL
    SELECT 'PARTY', parent_id, daterange(valid_from, valid_until)
    FROM unit_placement WHERE parent_id = ANY (stale) AND hierarchy = 'PARTY' AND dropped_by IS NULL
  ), chain (hierarchy, ancestor_id, descendant_id, depth, days) AS (
    SELECT hierarchy, unit_id, unit_id, 0, unnest(range_agg(days)) FROM present GROUP BY hierarchy, unit_id
    UNION ALL
    SELECT chain.hierarchy, placed.parent_id, chain.descendant_id, chain.depth + 1,
           chain.days * daterange(placed.valid_from, placed.valid_until)
    FROM chain JOIN unit_placement placed
      ON placed.unit_id = chain.ancestor_id AND placed.hierarchy = chain.hierarchy AND placed.dropped_by IS NULL
      AND daterange(placed.valid_from, placed.valid_until) && chain.days
    WHERE chain.depth < longest
  ), merged (hierarchy, ancestor_id, descendant_id, depth, days) AS (
    SELECT hierarchy, ancestor_id, descendant_id, depth, unnest(range_agg(days)) FROM chain
    GROUP BY hierarchy, ancestor_id, descendant_id, depth
  )
  SELECT hierarchy, ancestor_id, descendant_id, depth, lower(days), upper(days) FROM merged;

  SELECT hierarchy, descendant_id AS unit_id, valid_from INTO endless FROM unit_ancestor
  WHERE descendant_id = ANY (stale) AND depth = longest LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'From % on nothing is at the top above unit % in %: units stand below themselves',
        endless.valid_from, endless.unit_id, endless.hierarchy
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_is_sound';
  END IF;
END $$;

-- Units whose facts this transaction has changed and nobody has examined yet; empty when a transaction ends.
CREATE TABLE changed_units (
  unit_ids bigint[] NOT NULL
);

-- What no single row can tell: examined for the changed units and those around them, once, when the transaction ends or
-- when it says SET CONSTRAINTS organisation_is_sound IMMEDIATE.
CREATE FUNCTION examine_changed_units() RETURNS trigger LANGUAGE plpgsql
  SET plan_cache_mode = force_custom_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  changed bigint[];
  wrong record;
BEGIN
  SELECT array_agg(DISTINCT unit_id) INTO changed FROM changed_units, unnest(unit_ids) AS unit_id;
  IF changed IS NULL THEN
    RETURN NULL;
  END IF;
  DELETE FROM changed_units;
  IF cardinality(changed) > 1000 THEN
    -- The planner must not take full tables for empty ones, neither now nor for what follows.
    ANALYZE unit, unit_name, unit_code, unit_placement, unit_succession, unit_succession_heir;
  END IF;

  WITH named AS (
    SELECT unit_id, range_agg(daterange(valid_from, valid_until)) AS days,
           range_agg(daterange(valid_from, valid_until)) FILTER (WHERE level <> 'PROVINCE') AS days_below_top
    FROM unit_name WHERE unit_id = ANY (changed) AND dropped_by IS NULL GROUP BY unit_id
  ), coded AS (
    SELECT unit_id, range_agg(daterange(valid_from, valid_until)) AS days,
           range_agg(daterange(valid_from, valid_until)) FILTER (WHERE scheme = 'qcdc') AS days_of_own
    FROM unit_code WHERE unit_id = ANY (changed) AND dropped_by IS NULL GROUP BY unit_id
  ), placed AS (
    SELECT unit_id, range_agg(daterange(valid_from, valid_until)) AS days,
           range_agg(daterange(valid_from, valid_until)) FILTER (WHERE hierarchy = 'TERRITORY') AS days_in_territory
    FROM unit_placement WHERE unit_id = ANY (changed) AND dropped_by IS NULL GROUP BY unit_id
  ), examined AS (
    SELECT unit.id,
           coalesce(coded.days, '{}') + coalesce(placed.days, '{}') - coalesce(named.days, '{}') AS nameless,
           coalesce(named.days, '{}') - coalesce(coded.days_of_own, '{}') AS codeless,
           CASE WHEN unit.kind = 'TERRITORY' THEN coalesce(named.days_below_top, '{}')
                ELSE coalesce(named.days, '{}') END
             - coalesce(placed.days_in_territory, '{}') AS placeless
    FROM unit
    LEFT JOIN named ON named.unit_id = unit.id
    LEFT JOIN coded ON coded.unit_id = unit.id
    LEFT JOIN placed ON placed.unit_id = unit.id
    WHERE unit.id = ANY (changed)
  )
  SELECT * INTO wrong FROM examined
  WHERE NOT (isempty(nameless) AND isempty(codeless) AND isempty(placeless)) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Unit % has no name on %, no code of its own on %, no place in the territory on %',
        wrong.id, wrong.nameless, wrong.codeless, wrong.placeless
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_is_sound';
  END IF;

  WITH touched AS (
    SELECT unit_id, parent_id, daterange(valid_from, valid_until) AS days FROM unit_placement
    WHERE unit_id = ANY (changed) AND dropped_by IS NULL
    UNION ALL
    SELECT unit_id, parent_id, daterange(valid_from, valid_until) FROM unit_placement
    WHERE parent_id = ANY (changed) AND dropped_by IS NULL
  ), parent AS (
    SELECT parent_id, min(unit_id) AS unit_id, range_agg(days) AS days FROM touched GROUP BY parent_id
  )
  SELECT parent.parent_id, parent.unit_id, parent.days - standing.days AS days INTO wrong
  FROM parent CROSS JOIN LATERAL (
    SELECT coalesce(range_agg(daterange(valid_from, valid_until)), '{}') AS days
    FROM unit_name WHERE unit_name.unit_id = parent.parent_id AND dropped_by IS NULL
  ) AS standing
  WHERE NOT standing.days @> parent.days LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Unit % or another stands below unit % on %, when that does not stand',
        wrong.unit_id, wrong.parent_id, wrong.days
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_is_sound';
  END IF;

  SELECT succession.predecessor_id, succession.day INTO wrong
  FROM unit_succession AS succession
  WHERE succession.dropped_by IS NULL
    AND (succession.predecessor_id = ANY (changed)
      OR succession.id IN (SELECT succession_id FROM unit_succession_heir WHERE heir_id = ANY (changed)))
    AND (NOT EXISTS (
          SELECT FROM unit_name WHERE unit_id = succession.predecessor_id AND dropped_by IS NULL
            AND daterange(valid_from, valid_until) @> succession.day - 1)
      OR NOT EXISTS (SELECT FROM unit_succession_heir AS heir WHERE heir.succession_id = succession.id)
      OR EXISTS (
          SELECT FROM unit_succession_heir AS heir
          WHERE heir.succession_id = succession.id
            AND (succession.weighed_by IS NOT NULL AND heir.weight = 0
              OR NOT EXISTS (
                SELECT FROM unit_name WHERE unit_id = heir.heir_id AND dropped_by IS NULL
                  AND daterange(valid_from, valid_until) @> succession.day))))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Unit % did not stand before %, or not all of its heirs stand on that day with their weights',
        wrong.predecessor_id, wrong.day
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_is_sound';
  END IF;

  PERFORM refresh_unit_ancestor(changed);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER organisation_is_sound AFTER INSERT ON changed_units
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION examine_changed_units();

-- Whoever changes the organisation locks it until the transaction ends, so that what is examined is what is committed, and
-- tells every server.
CREATE FUNCTION note_changed_units(changed bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF changed IS NOT NULL THEN
    UPDATE reference_revision SET revision = nextval('reference_change') WHERE reference = 'organisation';
    INSERT INTO changed_units VALUES (changed);
  END IF;
END $$;

CREATE FUNCTION note_changed_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_changed_units((SELECT array_agg(DISTINCT unit_id) FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION note_changed_placements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_changed_units((
    SELECT array_agg(DISTINCT id)
    FROM (SELECT unit_id AS id FROM changed
          UNION ALL SELECT parent_id FROM changed WHERE hierarchy = 'PARTY') AS ends));
  RETURN NULL;
END $$;

CREATE FUNCTION note_changed_successions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_changed_units((SELECT array_agg(DISTINCT predecessor_id) FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION note_changed_heirs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_changed_units((SELECT array_agg(DISTINCT heir_id) FROM changed));
  RETURN NULL;
END $$;

CREATE TRIGGER unit_name_added AFTER INSERT ON unit_name
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_facts();
CREATE TRIGGER unit_name_dropped AFTER UPDATE ON unit_name
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_facts();
CREATE TRIGGER unit_code_added AFTER INSERT ON unit_code
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_facts();
CREATE TRIGGER unit_code_dropped AFTER UPDATE ON unit_code
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_facts();
CREATE TRIGGER unit_placement_added AFTER INSERT ON unit_placement
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_placements();
CREATE TRIGGER unit_placement_dropped AFTER UPDATE ON unit_placement
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_placements();
CREATE TRIGGER unit_succession_added AFTER INSERT ON unit_succession
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_successions();
CREATE TRIGGER unit_succession_dropped AFTER UPDATE ON unit_succession
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_successions();
CREATE TRIGGER unit_succession_heir_added AFTER INSERT ON unit_succession_heir
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_heirs();

-- What is registered already is examined like anything else, and its ancestors are made, when this migration ends.
DO $$ BEGIN PERFORM note_changed_units((SELECT array_agg(id) FROM unit)); END $$;

-- The last day of a period by its code; wrong codes are errors.
CREATE FUNCTION period_last_day(period text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
  WHEN period LIKE '%--%'
    THEN make_date(substr(period, 13, 4)::integer, substr(period, 18, 2)::integer, substr(period, 21, 2)::integer)
  ELSE (make_date(
      left(period, 4)::integer,
      CASE substr(period, 6, 1)
        WHEN '' THEN 12
        WHEN 'H' THEN 6 * substr(period, 7)::integer
        WHEN 'Q' THEN 3 * substr(period, 7)::integer
        WHEN '9' THEN 9
        ELSE substr(period, 6)::integer
      END,
      1) + interval '1 month')::date
END - 1;

ALTER TABLE sheet ADD last_day date NOT NULL GENERATED ALWAYS AS (period_last_day(period)) STORED;
CREATE INDEX sheet_standing_by_last_day ON sheet (unit_id, last_day) WHERE superseded_at IS NULL;
