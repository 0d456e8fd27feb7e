/** Plans and sessions of dialogues over HTTP. */
@NullMarked
package vn.qcdc.api.dialogue;

import org.jspecify.annotations.NullMarked;
