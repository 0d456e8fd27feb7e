-- Who did what, when and why: the database writes it down by itself when a transaction ends, in a chain of hashes. Nobody
-- else can: the role of the application may read these tables, and only functions of their owner write to them.

-- One row. Whoever adds an entry locks it, so that one entry follows another; it never changes.
CREATE TABLE audit_chain (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  genesis bytea NOT NULL
);
COMMENT ON COLUMN audit_chain.genesis IS 'what the first entry follows; differs from installation to installation';
INSERT INTO audit_chain (genesis) VALUES (sha256(convert_to(gen_random_uuid()::text, 'UTF8')));

CREATE FUNCTION audit_instant(written text) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN written::timestamptz;

-- What is said stands in the entry alone, so that the hash covers all of it.
CREATE TABLE audit_entry (
  number bigint GENERATED ALWAYS AS ((entry ->> 'number')::bigint) STORED PRIMARY KEY,
  at timestamptz NOT NULL GENERATED ALWAYS AS (audit_instant(entry ->> 'at')) STORED,
  actor text NOT NULL GENERATED ALWAYS AS (entry ->> 'actor') STORED,
  client text GENERATED ALWAYS AS (entry ->> 'client') STORED,
  operation text NOT NULL GENERATED ALWAYS AS (entry ->> 'operation') STORED,
  subject text GENERATED ALWAYS AS (entry ->> 'subject') STORED,
  entry jsonb NOT NULL,
  previous bytea NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX audit_entry_by_time ON audit_entry USING brin (at);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, number);
CREATE INDEX audit_entry_by_operation ON audit_entry (operation, number);
CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- SHA-256 of the hash before in hexadecimal digits, a line feed, and the entry as PostgreSQL writes it.
CREATE FUNCTION audit_hash(previous bytea, entry jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN sha256(convert_to(encode(previous, 'hex') || E'\n' || entry::text, 'UTF8'));

-- What this transaction has done and the audit has not been told yet; empty when a transaction ends.
CREATE UNLOGGED TABLE audit_due (
  id bigint GENERATED ALWAYS AS IDENTITY,
  xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
  stage text NOT NULL CHECK (stage IN ('FIRST', 'MORE', 'LAST')),
  act text,
  what text,
  purpose text,
  touched bigint,
  rows_before jsonb,
  rows_after jsonb
);
CREATE INDEX audit_due_of_transaction ON audit_due (xact, what, act);

CREATE FUNCTION audit_add(act text, what text, purpose text, touched bigint, rows_before jsonb, rows_after jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET jit = off AS $$
BEGIN
  INSERT INTO audit_due (stage, act, what, purpose, touched, rows_before, rows_after)
  VALUES (
    CASE WHEN EXISTS (SELECT FROM audit_due WHERE xact = pg_current_xact_id()) THEN 'MORE' ELSE 'FIRST' END,
    act, what, purpose, touched, rows_before, rows_after);
END $$;

/*
 * Notes what a statement did to a table: how many rows, and of the first twenty rows of a transaction those columns that
 * the trigger names. What is not named is never copied.
 */
CREATE FUNCTION audit_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET jit = off AS $$
DECLARE
  most CONSTANT integer := 20;
  touched bigint;
  rows_before jsonb;
  rows_after jsonb;
BEGIN
  IF TG_LEVEL = 'ROW' THEN
    touched := 1;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT count(*) INTO touched FROM gone;
  ELSIF TG_OP <> 'TRUNCATE' THEN
    SELECT count(*) INTO touched FROM come;
  END IF;
  IF touched = 0 THEN
    RETURN NULL;
  END IF;
  IF TG_LEVEL = 'STATEMENT' AND TG_NARGS > 0 AND NOT EXISTS (
      SELECT FROM audit_due WHERE xact = pg_current_xact_id() AND what = TG_TABLE_NAME AND act = TG_OP OFFSET most - 1) THEN
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
      SELECT jsonb_agg((SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(one)) WHERE key = ANY (TG_ARGV)))
      INTO rows_before FROM (SELECT * FROM gone LIMIT most) AS one;
    END IF;
    IF TG_OP IN ('INSERT', 'UPDATE') THEN
      SELECT jsonb_agg((SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(one)) WHERE key = ANY (TG_ARGV)))
      INTO rows_after FROM (SELECT * FROM come LIMIT most) AS one;
    END IF;
  END IF;
  PERFORM audit_add(TG_OP, TG_TABLE_NAME, NULL, touched, rows_before, rows_after);
  RETURN NULL;
END $$;

-- Something confidential is read. Without an entry nobody gets to see it: the transaction that reads it does not commit.
CREATE FUNCTION audit_reading(what text, purpose text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT audit_add('READ', what, purpose, NULL, NULL, NULL);
$$;

/*
 * Writes the one entry of a transaction when it ends: not at the first chance but after everything else that was put off
 * to the end, so that others wait as briefly as can be. Who acts was said by setting qcdc.act for the transaction.
 */
CREATE FUNCTION audit_close() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET jit = off AS $$
DECLARE
  most CONSTANT integer := 20;
  acting jsonb := nullif(current_setting('qcdc.act', true), '')::jsonb;
  reads jsonb;
  changes jsonb;
  last_number bigint;
  last_hash bytea;
  entry jsonb;
BEGIN
  IF NEW.stage = 'FIRST' THEN
    INSERT INTO audit_due (stage) VALUES ('LAST');
    RETURN NULL;
  END IF;
  IF coalesce(acting ->> 'actor', '') = '' OR coalesce(acting ->> 'operation', '') = '' THEN
    RAISE EXCEPTION 'A transaction that did % has not said who acts',
      (SELECT string_agg(DISTINCT act || ' ' || what, ', ') FROM audit_due WHERE xact = pg_current_xact_id())
      USING CONSTRAINT = 'transaction_says_who_acts';
  END IF;

  SELECT jsonb_agg(DISTINCT jsonb_build_object('what', what, 'purpose', purpose)) INTO reads
  FROM audit_due WHERE xact = pg_current_xact_id() AND act = 'READ';

  WITH due AS MATERIALIZED (
    SELECT * FROM audit_due WHERE xact = pg_current_xact_id() AND act <> 'READ'
  ), change AS (
    SELECT what, act, min(id) AS since, sum(touched)::bigint AS touched FROM due GROUP BY what, act
  )
  SELECT jsonb_agg(
      jsonb_build_object('table', what, 'act', act)
        || CASE WHEN touched IS NULL THEN '{}' ELSE jsonb_build_object('rows', touched) END
        || CASE WHEN before.rows IS NULL THEN '{}' ELSE jsonb_build_object('old', before.rows) END
        || CASE WHEN after.rows IS NULL THEN '{}' ELSE jsonb_build_object('new', after.rows) END
      ORDER BY since)
  INTO changes
  FROM change
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(said ORDER BY id, place) AS rows
    FROM (SELECT id, place, said FROM due, jsonb_array_elements(rows_before) WITH ORDINALITY AS row_of (said, place)
          WHERE due.what = change.what AND due.act = change.act ORDER BY id, place LIMIT most) AS kept) AS before
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(said ORDER BY id, place) AS rows
    FROM (SELECT id, place, said FROM due, jsonb_array_elements(rows_after) WITH ORDINALITY AS row_of (said, place)
          WHERE due.what = change.what AND due.act = change.act ORDER BY id, place LIMIT most) AS kept) AS after;

  DELETE FROM audit_due WHERE xact = pg_current_xact_id();

  -- What follows sees what was committed before the lock was had.
  PERFORM FROM audit_chain WHERE single FOR UPDATE;
  SELECT number, hash INTO last_number, last_hash FROM audit_entry ORDER BY number DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT 0, genesis INTO last_number, last_hash FROM audit_chain;
  END IF;

  entry := acting || jsonb_build_object(
    'number', last_number + 1,
    'at', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'transaction', pg_current_xact_id()::text,
    'read', coalesce(reads, '[]'),
    'changes', coalesce(changes, '[]'));
  INSERT INTO audit_entry (entry, previous, hash) VALUES (entry, last_hash, audit_hash(last_hash, entry));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER transaction_says_who_acts AFTER INSERT ON audit_due
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.stage <> 'MORE') EXECUTE FUNCTION audit_close();

-- From now on writes to the table leave a trace: how many rows and, of the first rows, the named columns.
CREATE FUNCTION audit_columns(audited regclass, VARIADIC columns text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  names text := (SELECT string_agg(quote_literal(name), ', ') FROM unnest(columns) AS name);
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION audit_note(%s)', audited, names);
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS gone NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION audit_note(%s)', audited, names);
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION audit_note(%s)', audited, names);
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_truncate AFTER TRUNCATE ON %s
    FOR EACH STATEMENT EXECUTE FUNCTION audit_note()', audited);
END $$;

-- All columns that the table has by now, but those with bytes.
CREATE FUNCTION audit_rows(audited regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM audit_columns(audited, VARIADIC (
    SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = audited AND attnum > 0 AND NOT attisdropped AND atttypid <> 'bytea'::regtype));
END $$;

-- For tables whose content is secret, or so much that it must not be copied.
CREATE FUNCTION audit_counts(audited regclass) RETURNS void LANGUAGE sql AS $$
  SELECT audit_columns(audited, VARIADIC '{}');
$$;

DO $$
DECLARE
  audited text;
BEGIN
  FOREACH audited IN ARRAY ARRAY[
    'unit', 'unit_name', 'unit_code', 'unit_placement', 'unit_alias', 'reorganisation', 'reorganisation_act',
    'unit_succession', 'unit_succession_heir', 'measure', 'indicator', 'indicator_condition', 'form', 'form_cell',
    'form_equation', 'form_equation_term', 'target', 'target_version', 'submission_step', 'submission_comment', 'draft',
    'extension', 'reminder', 'feed', 'attempt'] LOOP
    PERFORM audit_rows(audited::regclass);
  END LOOP;
END $$;
SELECT audit_columns('sheet', 'id', 'form_code', 'form_id', 'unit_id', 'period', 'revision', 'received_at', 'superseded_at',
  'submitted_by', 'status', 'states', 'amounts', 'reasons', 'feed_id');
SELECT audit_counts('attempt_finding');
SELECT audit_counts('feed_finding');

-- That a job was begun and that somebody wants it to stop is audited; how far it is changes every second.
CREATE TRIGGER audit_insert AFTER INSERT ON job REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION audit_note('id', 'started_by', 'started_at');
CREATE TRIGGER audit_update AFTER UPDATE ON job FOR EACH ROW
  WHEN (NEW.to_be_cancelled AND NOT OLD.to_be_cancelled) EXECUTE FUNCTION audit_note();
CREATE TRIGGER audit_delete AFTER DELETE ON job REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION audit_note('id', 'started_by', 'started_at');
CREATE TRIGGER audit_truncate AFTER TRUNCATE ON job FOR EACH STATEMENT EXECUTE FUNCTION audit_note();

-- Tables that leave no trace. A table that neither does nor stands here is refused by a test.
CREATE TABLE audit_exempt (
  relation text PRIMARY KEY,
  reason text NOT NULL
);
INSERT INTO audit_exempt VALUES
  ('audit_chain', 'is the audit'),
  ('audit_entry', 'is the audit'),
  ('audit_due', 'is the audit'),
  ('audit_exempt', 'is the audit'),
  ('flyway_schema_history', 'is itself the record of migrations'),
  ('reference_revision', 'tells servers that something else has changed'),
  ('changed_units', 'is empty whenever a transaction ends'),
  ('unit_ancestor', 'is derived by the database from names and placements'),
  ('idempotency_key', 'repeats the answer to a request; the feed itself leaves a trace');

-- The planner's numbers of tables, and ancestors, are the owner's.
ALTER FUNCTION examine_changed_units() SECURITY DEFINER SET search_path = public, pg_temp;

REVOKE EXECUTE ON FUNCTION audit_add(text, text, text, bigint, jsonb, jsonb), audit_note(), audit_close() FROM PUBLIC;

-- What the role of the application may do; said again after every migration.
CREATE FUNCTION grant_to_application(application name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  relation record;
BEGIN
  -- Who creates functions in the schema of others can have them called in the name of its owner.
  EXECUTE format('REVOKE CREATE ON SCHEMA public FROM PUBLIC, %I', application);
  FOR relation IN
    SELECT oid::regclass AS name, relname, relkind FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
      AND pg_get_userbyid(relowner) = current_user LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %I', relation.name, application);
    IF relation.relkind = 'S' THEN
      EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO %I', relation.name, application);
    ELSIF relation.relname IN ('audit_entry', 'audit_chain', 'audit_exempt', 'unit_ancestor')
        OR relation.relkind IN ('v', 'm') THEN
      EXECUTE format('GRANT SELECT ON %s TO %I', relation.name, application);
    ELSIF relation.relname NOT IN ('audit_due', 'flyway_schema_history') THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', relation.name, application);
    END IF;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION grant_to_application(name) FROM PUBLIC;
