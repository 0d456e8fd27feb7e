/** Keeps plans, sessions and rules of dialogues in PostgreSQL. */
@NullMarked
package vn.qcdc.persistence.dialogue;

import org.jspecify.annotations.NullMarked;
