package health.cairn.app.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such thing: the page that says so. */
public final class NotFound extends ResponseStatusException {
  private static final long serialVersionUID = 1;

  public NotFound() {
    super(HttpStatus.NOT_FOUND);
  }
}
