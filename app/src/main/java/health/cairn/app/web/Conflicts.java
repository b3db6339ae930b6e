package health.cairn.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Somebody else was faster: a conflict, not a defect. */
@ControllerAdvice
class Conflicts {
  private static final String OVERLAPS = "23P01";
  private static final String EXISTS = "23505";

  @ExceptionHandler(OptimisticLockingFailureException.class)
  void changedMeanwhile(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.CONFLICT.value());
  }

  @ExceptionHandler(DataIntegrityViolationException.class)
  void takenMeanwhile(DataIntegrityViolationException refused, HttpServletResponse response)
      throws IOException {
    var root = NestedExceptionUtils.getMostSpecificCause(refused);
    if (!(root instanceof SQLException sql) || !isTaken(sql)) throw refused;
    response.sendError(HttpStatus.CONFLICT.value());
  }

  private static boolean isTaken(SQLException refused) {
    return OVERLAPS.equals(refused.getSQLState()) || EXISTS.equals(refused.getSQLState());
  }
}
