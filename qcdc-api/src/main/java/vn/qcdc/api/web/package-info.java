/** What a browser or a generator of clients asks for: the contract and the pages about it. */
@NullMarked
package vn.qcdc.api.web;

import org.jspecify.annotations.NullMarked;
