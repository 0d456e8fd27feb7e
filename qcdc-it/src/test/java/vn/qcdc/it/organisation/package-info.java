/** Units read and registered. */
@NullMarked
package vn.qcdc.it.organisation;

import org.jspecify.annotations.NullMarked;
