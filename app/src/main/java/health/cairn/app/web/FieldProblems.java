package health.cairn.app.web;

import java.util.List;

/** All that is wrong with a form, in its order; the model attribute {@code problems} of a page. */
public record FieldProblems(List<FieldProblem> all) {
  public FieldProblems {
    all = List.copyOf(all);
  }

  public static FieldProblems none() {
    return new FieldProblems(List.of());
  }

  public static FieldProblems of(String field, String message) {
    return new FieldProblems(List.of(new FieldProblem(field, message)));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public boolean isAt(String field) {
    return all.stream().anyMatch(problem -> problem.field().equals(field));
  }

  /** One message a field, so that its id is one. */
  public List<String> at(String field) {
    return all.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FieldProblem::message)
        .limit(1)
        .toList();
  }
}
