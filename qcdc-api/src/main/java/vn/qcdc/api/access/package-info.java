/** Who may do what: tokens of trusted issuers, permissions of roles, deny by default. */
@NullMarked
package vn.qcdc.api.access;

import org.jspecify.annotations.NullMarked;
