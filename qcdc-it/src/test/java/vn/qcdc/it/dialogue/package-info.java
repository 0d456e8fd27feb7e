/** Dialogues of leaders with people over HTTP. */
@NullMarked
package vn.qcdc.it.dialogue;

import org.jspecify.annotations.NullMarked;
