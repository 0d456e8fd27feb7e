package vn.qcdc.api.upload;

import java.io.IOException;

/** That a body came so slowly that the server does not wait for the rest. */
public final class BodyTooSlow extends IOException {

  private static final long serialVersionUID = 1;
}
