/**
 * Which tokens are trusted, and what they say. {@link vn.qcdc.api.token.TokenCheck} is where to
 * begin: it finds the issuer that a token claims to be of, and has it checked with the keys and
 * rules of that issuer alone.
 */
@NullMarked
package vn.qcdc.api.token;

import org.jspecify.annotations.NullMarked;
