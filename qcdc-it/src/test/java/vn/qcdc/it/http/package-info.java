/** Plain HTTP to the server under test: what a bearer of a token sends, and what comes back. */
@NullMarked
package vn.qcdc.it.http;

import org.jspecify.annotations.NullMarked;
