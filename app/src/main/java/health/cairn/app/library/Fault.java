package health.cairn.app.library;

import health.cairn.app.web.FieldProblem;
import health.cairn.app.web.Wording;
import health.cairn.content.Problem;

/**
 * Something wrong with a text.
 *
 * @param path inside the file, as the reader writes it; empty text for the whole file
 * @param where line and column in words; empty text where they are not known
 */
record Fault(String path, String where, String message) {

  static Fault of(Problem problem, Wording wording) {
    return new Fault(
        problem.path(),
        wording.say("library.problem.line", problem.line(), problem.column()),
        problem.message() + (problem.remedy().isEmpty() ? "" : " " + problem.remedy()));
  }

  /** For whoever reads the file. */
  FieldProblem inText() {
    var place = path.isEmpty() || where.isEmpty() ? "" : path + ": ";
    return new FieldProblem("text", (where.isEmpty() ? "" : where + " ") + place + message);
  }
}
