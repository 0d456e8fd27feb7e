/** The connection to the database, its schema, and when what was read from it is out of date. */
@NullMarked
package vn.qcdc.persistence.database;

import org.jspecify.annotations.NullMarked;
