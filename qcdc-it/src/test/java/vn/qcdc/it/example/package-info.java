/** The example of Hậu Giang, loaded through the API, and the results that it must lead to. */
@NullMarked
package vn.qcdc.it.example;

import org.jspecify.annotations.NullMarked;
