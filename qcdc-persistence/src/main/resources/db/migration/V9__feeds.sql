-- Feeds that were taken or returned, with what was found in their rows.
CREATE TABLE feed (
  id uuid PRIMARY KEY,
  sent_by text NOT NULL,
  sent_at timestamptz NOT NULL,
  mode text NOT NULL CHECK (mode IN ('ATOMIC', 'PARTIAL')),
  strategy text NOT NULL CHECK (strategy IN ('UPSERT', 'INSERT_ONLY', 'REPLACE')),
  rows_created bigint NOT NULL,
  rows_updated bigint NOT NULL,
  rows_unchanged bigint NOT NULL,
  rows_rejected bigint NOT NULL,
  sheets_created bigint NOT NULL,
  sheets_updated bigint NOT NULL,
  sheets_unchanged bigint NOT NULL,
  sheets_rejected bigint NOT NULL,
  findings bigint NOT NULL
);

CREATE TABLE feed_finding (
  feed_id uuid NOT NULL REFERENCES feed DEFERRABLE INITIALLY DEFERRED,
  position integer NOT NULL,
  row_number integer NOT NULL,
  column_name text NOT NULL,
  code text NOT NULL,
  severity text NOT NULL,
  found text,
  expected text,
  PRIMARY KEY (feed_id, position)
);

-- What a request that bore an Idempotency-Key was answered, so that the same request is answered the same.
CREATE TABLE idempotency_key (
  sent_by text NOT NULL,
  key text NOT NULL,
  request text NOT NULL,
  feed_id uuid NOT NULL REFERENCES feed DEFERRABLE INITIALLY DEFERRED,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (sent_by, key)
);
COMMENT ON COLUMN idempotency_key.request IS 'digest of what was asked and sent';

-- Long work that a caller does not wait for.
CREATE TABLE job (
  id uuid PRIMARY KEY,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  phase text NOT NULL,
  done bigint NOT NULL,
  of_all bigint NOT NULL,
  seen_at timestamptz NOT NULL,
  to_be_cancelled boolean NOT NULL DEFAULT false,
  problem text,
  feed_id uuid REFERENCES feed
);
COMMENT ON COLUMN job.seen_at IS 'when its worker was last heard of';

ALTER TABLE sheet
  ADD feed_id uuid REFERENCES feed DEFERRABLE INITIALLY DEFERRED,
  ADD feed_rows integer[],
  -- Which transactions made and ended the row: the order in which readers of changes may see them.
  ADD begun_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  ADD ended_in xid8;
COMMENT ON COLUMN sheet.feed_rows IS 'for each cell the row of the feed that said it; null where what stood before stayed';
CREATE INDEX sheet_begun_in ON sheet (begun_in, id);
CREATE INDEX sheet_ended_in ON sheet (ended_in, id) WHERE ended_in IS NOT NULL;

CREATE FUNCTION note_end_of_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ended_in := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER sheet_ends BEFORE UPDATE OF superseded_at ON sheet
  FOR EACH ROW EXECUTE FUNCTION note_end_of_sheet();

CREATE TRIGGER feed_is_final BEFORE UPDATE OR DELETE ON feed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER feed_finding_is_final BEFORE UPDATE OR DELETE ON feed_finding
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
