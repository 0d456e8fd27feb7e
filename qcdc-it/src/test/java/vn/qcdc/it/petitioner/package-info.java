/** Who handed in petitions: for whom they are there, and the keys under which they are sealed. */
@NullMarked
package vn.qcdc.it.petitioner;

import org.jspecify.annotations.NullMarked;
