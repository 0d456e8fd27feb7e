/** What people try who do not wish the server well, and what it costs everybody else: nothing. */
@NullMarked
package vn.qcdc.it.attack;

import org.jspecify.annotations.NullMarked;
