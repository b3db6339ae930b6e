package health.cairn.app.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which words a field is described by, for those who hear the page. */
@Component
class Fields {
  public @Nullable String describedBy(
      String name, @Nullable String hint, @Nullable FieldProblems problems) {
    var isWrong = problems != null && problems.isAt(name);
    if (hint == null || hint.isEmpty()) return isWrong ? name + "-wrong" : null;
    return isWrong ? name + "-hint " + name + "-wrong" : name + "-hint";
  }
}
