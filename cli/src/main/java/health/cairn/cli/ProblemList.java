package health.cairn.cli;

import health.cairn.content.JsonText;
import health.cairn.content.Problem;
import java.util.List;

/** What is wrong with the input, for people and, with --json, for machines. */
final class ProblemList {
  private ProblemList() {}

  /** Writes the problems and hands back the exit code that goes with them. */
  static int report(List<Problem> problems, boolean json, Terminal terminal) {
    problems.forEach(problem -> terminal.err(problem + "\n"));
    if (json) {
      terminal.raw(json(problems, JsonText.readable()));
    }
    return problems.isEmpty() ? Main.FINE : Main.PROBLEMS;
  }

  /** {@code problems/1} */
  static String json(List<Problem> problems, JsonText json) {
    json.text("cairn", "problems/1").list("problems");
    for (var problem : problems) {
      json.object().text("file", problem.file()).whole("line", problem.line());
      json.whole("column", problem.column()).text("path", problem.path());
      json.text("message", problem.message()).text("remedy", problem.remedy()).end();
    }
    return json.endList().done();
  }
}
