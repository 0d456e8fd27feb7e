/** That nothing which identifies a petitioner stands anywhere but under its seal. */
@NullMarked
package vn.qcdc.it.secrecy;

import org.jspecify.annotations.NullMarked;
