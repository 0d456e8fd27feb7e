/** What the tests of several capabilities share. */
@NullMarked
package vn.qcdc.domain;

import org.jspecify.annotations.NullMarked;
