package health.cairn.app.course;

import health.cairn.app.web.Typed;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the forms about a course: whose it is, what was typed, what is wrong with it. */
@Component
public class CourseForms {
  private final CourseHeads heads;

  CourseForms(CourseHeads heads) {
    this.heads = heads;
  }

  public String show(
      String template, CourseRecord record, Map<String, String> form, Typed typed, Model model) {
    var shown = new HashMap<>(form);
    shown.putIfAbsent("seen", String.valueOf(record.journal().entries().size()));
    model.addAttribute("head", heads.of(record.patient()));
    model.addAttribute("record", record);
    model.addAttribute("form", shown);
    model.addAttribute("problems", typed.problems());
    return template;
  }
}
