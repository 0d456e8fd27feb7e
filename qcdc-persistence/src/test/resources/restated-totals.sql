-- Totals of one measure for all units of a day, by tables alone. It works backwards from that day, succession by
-- succession, where the domain follows each unit forward.
CREATE TEMP TABLE image (unit_id bigint, place integer, candidates bigint[], part numeric, whole numeric) ON COMMIT DROP;
CREATE TEMP TABLE placed (LIKE image) ON COMMIT DROP;

CREATE OR REPLACE FUNCTION pg_temp.least_common_multiple(numeric, numeric) RETURNS numeric LANGUAGE sql RETURN lcm($1, $2);
CREATE OR REPLACE AGGREGATE pg_temp.common_whole (numeric) (sfunc = pg_temp.least_common_multiple, stype = numeric, initcond = '1');

-- Portions of the same candidates made one, in the order of their first, in lowest terms.
CREATE OR REPLACE FUNCTION pg_temp.joined(wanted text) RETURNS TABLE (unit_id bigint, place integer, candidates bigint[], part numeric, whole numeric)
LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format($q$
    WITH common AS (
      SELECT raw.unit_id, raw.candidates, min(raw.path) AS path, pg_temp.common_whole(raw.whole) AS whole,
             array_agg(raw.part) AS parts, array_agg(raw.whole) AS wholes
      FROM (%s) AS raw GROUP BY raw.unit_id, raw.candidates
    ), summed AS (
      SELECT unit_id, candidates, path, whole,
             (SELECT sum(p * div(common.whole, w)) FROM unnest(parts, wholes) AS each (p, w)) AS part
      FROM common
    )
    SELECT unit_id, (row_number() OVER (PARTITION BY unit_id ORDER BY path))::integer, candidates,
           div(part, gcd(part, whole)), div(whole, gcd(part, whole))
    FROM summed $q$, wanted);
END $$;

-- Where the units of a day are on the map of another.
CREATE OR REPLACE FUNCTION pg_temp.follow(units bigint[], day_from date, day_to date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  turn date;
  level integer;
BEGIN
  TRUNCATE image;
  TRUNCATE placed;
  INSERT INTO image SELECT id, 1, ARRAY[id], 1, 1 FROM unnest(units) AS id;
  FOR turn IN SELECT DISTINCT day FROM unit_succession
      WHERE dropped_by IS NULL AND day > day_from AND day <= day_to AND predecessor_id = ANY (units) ORDER BY day DESC
  LOOP
    CREATE TEMP TABLE turned ON COMMIT DROP AS
    WITH happened AS (
      SELECT s.id, s.predecessor_id, s.weighed_by, h.position, h.heir_id, h.weight,
             sum(h.weight) OVER (PARTITION BY s.id) AS weights
      FROM unit_succession s JOIN unit_succession_heir h ON h.succession_id = s.id
      WHERE s.dropped_by IS NULL AND s.day = turn AND s.predecessor_id = ANY (units)
    ), seen AS (
      SELECT happened.*, (SELECT string_agg(row(candidates, part, whole)::text, ';' ORDER BY place)
                          FROM image WHERE image.unit_id = heir_id) AS looks
      FROM happened
    ), undecided AS (
      SELECT predecessor_id, min(heir_id) AS any_heir, count(DISTINCT looks) AS ways, array_agg(heir_id) AS heirs
      FROM seen WHERE weighed_by IS NULL GROUP BY predecessor_id
    ), raw AS (
      SELECT predecessor_id AS unit_id, ARRAY[position, place] AS path, candidates, part * weight AS part, whole * weights AS whole
      FROM happened JOIN image ON unit_id = heir_id WHERE weighed_by IS NOT NULL
      UNION ALL
      SELECT predecessor_id, ARRAY[0, place], candidates, part, whole
      FROM undecided JOIN image ON unit_id = any_heir WHERE ways = 1
      UNION ALL
      SELECT predecessor_id, ARRAY[0, 0],
             ARRAY(SELECT DISTINCT c FROM image, unnest(candidates) AS c WHERE unit_id = ANY (heirs) ORDER BY c), 1, 1
      FROM undecided WHERE ways > 1
    )
    SELECT * FROM raw;
    CREATE TEMP TABLE new_image ON COMMIT DROP AS SELECT * FROM pg_temp.joined('SELECT * FROM turned');
    DELETE FROM image WHERE unit_id IN (SELECT unit_id FROM new_image);
    INSERT INTO image SELECT * FROM new_image;
    DROP TABLE turned, new_image;
  END LOOP;
  FOR turn IN SELECT DISTINCT day FROM unit_succession
      WHERE dropped_by IS NULL AND day > day_to AND day <= day_from AND predecessor_id = ANY (units) ORDER BY day
  LOOP
    CREATE TEMP TABLE new_image ON COMMIT DROP AS
    WITH taken AS (
      SELECT h.heir_id, s.predecessor_id FROM unit_succession s JOIN unit_succession_heir h ON h.succession_id = s.id
      WHERE s.dropped_by IS NULL AND s.day = turn AND s.predecessor_id = ANY (units)
    ), roots AS (
      SELECT heir_id, predecessor_id FROM taken
      UNION
      SELECT heir_id, heir_id FROM taken
      JOIN unit_name n ON n.unit_id = heir_id AND n.dropped_by IS NULL AND daterange(n.valid_from, n.valid_until) @> turn - 1
    )
    SELECT heir_id AS unit_id, 1 AS place, array_agg(DISTINCT c ORDER BY c) AS candidates, 1::numeric AS part, 1::numeric AS whole
    FROM roots JOIN image ON image.unit_id = predecessor_id, unnest(image.candidates) AS c GROUP BY heir_id;
    DELETE FROM image WHERE unit_id IN (SELECT unit_id FROM new_image);
    INSERT INTO image SELECT * FROM new_image;
    DROP TABLE new_image;
  END LOOP;

  -- Of candidates that stand above each other the lower ones count.
  UPDATE image SET candidates = ARRAY(
    SELECT c FROM unnest(candidates) AS c WHERE NOT EXISTS (
      SELECT FROM unit_ancestor WHERE ancestor_id = c AND descendant_id = ANY (candidates) AND depth > 0
        AND hierarchy = 'TERRITORY' AND daterange(valid_from, valid_until) @> day_to)
    ORDER BY c);

  -- Parents before their children: what has come to a unit that does not stand is where the parent is.
  FOR level IN 0 .. 10 LOOP
    CREATE TEMP TABLE turned ON COMMIT DROP AS
    WITH here AS (
      SELECT descendant_id AS unit_id, max(depth) AS depth FROM unit_ancestor
      WHERE hierarchy = 'TERRITORY' AND daterange(valid_from, valid_until) @> day_from AND descendant_id = ANY (units)
      GROUP BY descendant_id
    ), seen AS (
      SELECT image.*, parent.ancestor_id AS parent_id, ARRAY(
          SELECT c FROM unnest(candidates) AS c WHERE EXISTS (
            SELECT FROM unit_ancestor WHERE descendant_id = c AND depth = 0 AND hierarchy = 'TERRITORY'
              AND daterange(valid_from, valid_until) @> day_to)) AS standing
      FROM here JOIN image USING (unit_id)
      LEFT JOIN unit_ancestor parent ON parent.descendant_id = unit_id AND parent.depth = 1
        AND parent.hierarchy = 'TERRITORY' AND daterange(parent.valid_from, parent.valid_until) @> day_from
      WHERE here.depth = level
    )
    SELECT unit_id, ARRAY[place, 0] AS path, candidates, part, whole FROM seen
    WHERE parent_id IS NULL OR cardinality(standing) = cardinality(candidates)
    UNION ALL
    SELECT seen.unit_id, ARRAY[seen.place, placed.place], placed.candidates, seen.part * placed.part, seen.whole * placed.whole
    FROM seen JOIN placed ON placed.unit_id = seen.parent_id WHERE cardinality(seen.standing) = 0
    UNION ALL
    SELECT seen.unit_id, ARRAY[seen.place, 0], ARRAY(
        SELECT c FROM unnest(seen.standing) AS c
        UNION SELECT c FROM placed, unnest(placed.candidates) AS c WHERE placed.unit_id = seen.parent_id ORDER BY 1),
      seen.part, seen.whole
    FROM seen WHERE parent_id IS NOT NULL AND cardinality(standing) BETWEEN 1 AND cardinality(candidates) - 1;
    INSERT INTO placed SELECT * FROM pg_temp.joined('SELECT * FROM turned');
    DROP TABLE turned;
  END LOOP;
END $$;

-- For each unit of the day: what lies within it for certain, and what may.
CREATE OR REPLACE FUNCTION pg_temp.restated_totals(units bigint[], measure_code text, period_code text, day_to date, decimals integer)
RETURNS TABLE (unit_id bigint, certain numeric, undecided numeric) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM pg_temp.follow(units, period_last_day(period_code), day_to);
  RETURN QUERY
  WITH cell AS (
    SELECT sheet.unit_id, figure.amount FROM sheet
    JOIN figure ON figure.sheet_id = sheet.id JOIN measure ON measure.id = figure.measure_id
    WHERE sheet.superseded_at IS NULL AND measure.code = measure_code AND sheet.period = period_code AND figure.state = 'R'
  ), wholes AS (
    SELECT placed.*, (SELECT pg_temp.common_whole(p.whole) FROM placed p WHERE p.unit_id = placed.unit_id) AS common FROM placed
  ), running AS (
    SELECT unit_id, place, candidates, common,
           sum(part * div(common, whole)) OVER (PARTITION BY unit_id ORDER BY place) AS so_far
    FROM wholes
  ), until AS (
    SELECT unit_id, place, candidates,
           CASE WHEN so_far = common THEN amount
                ELSE div(2 * amount * 10::numeric ^ 9 * so_far + common * 10::numeric ^ (9 - decimals), 2 * common * 10::numeric ^ (9 - decimals))
                     / 10::numeric ^ decimals END AS amount
    FROM running JOIN cell USING (unit_id)
  ), piece AS (
    SELECT candidates, amount - lag(amount, 1, 0::numeric) OVER (PARTITION BY unit_id ORDER BY place) AS amount FROM until
  )
  SELECT top.ancestor_id,
         coalesce(sum(piece.amount) FILTER (WHERE top.inside = cardinality(piece.candidates)), 0),
         coalesce(sum(piece.amount) FILTER (WHERE top.inside < cardinality(piece.candidates)), 0)
  FROM piece CROSS JOIN LATERAL (
    SELECT ancestor_id, count(*) AS inside FROM unit_ancestor
    WHERE hierarchy = 'TERRITORY' AND daterange(valid_from, valid_until) @> day_to
      AND descendant_id = ANY (piece.candidates) GROUP BY ancestor_id
  ) AS top
  GROUP BY top.ancestor_id;
END $$;
