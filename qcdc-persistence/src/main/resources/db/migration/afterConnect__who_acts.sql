-- What a migration writes is written by the system. The owner's connections serve nothing else.
SELECT set_config('qcdc.act', '{"actor": "system", "operation": "system:migration"}', false);
