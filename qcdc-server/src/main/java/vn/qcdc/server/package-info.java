/**
 * Starts, watches and stops one installation: PostgreSQL first, then WildFly with the application,
 * then, once, the example.
 *
 * <p>{@link vn.qcdc.server.Main} reads a command; {@link vn.qcdc.server.Home} is the folder of one
 * installation; {@link vn.qcdc.server.LocalPostgres} and {@link vn.qcdc.server.ServerProcess} are
 * its two processes; {@link vn.qcdc.server.LocalIssuer} signs its tokens; {@link
 * vn.qcdc.server.ExampleLoader} feeds it the example through HTTP.
 */
@NullMarked
package vn.qcdc.server;

import org.jspecify.annotations.NullMarked;
