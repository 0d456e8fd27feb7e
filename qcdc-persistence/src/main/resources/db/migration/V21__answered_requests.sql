-- What a request that bore an Idempotency-Key was answered, so that the same request is answered the same and done once.
CREATE TABLE answered_request (
  sent_by text NOT NULL,
  key text NOT NULL,
  digest text NOT NULL,
  status integer NOT NULL,
  location text,
  tag text,
  body text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (sent_by, key)
);
COMMENT ON COLUMN answered_request.digest IS 'of what was asked and sent';
INSERT INTO audit_exempt VALUES ('answered_request', 'repeats the answer to a request; what it made leaves a trace');
