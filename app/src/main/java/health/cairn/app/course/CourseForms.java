package health.cairn.app.course;

import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the forms about a course: whose it is, what was typed, what is wrong with it. */
@Component
public record CourseForms(CourseHeads heads, PermissionWords permissions, Wording wording) {

  /** A form to fill in, with what it begins with. */
  public String ask(String template, CourseRecord record, Map<String, String> form, Model model) {
    return show(template, record, new Typed(form, wording), model);
  }

  /** A form as somebody filled it in. */
  public String show(String template, CourseRecord record, Typed typed, Model model) {
    var shown = new HashMap<>(typed.form());
    shown.putIfAbsent("seen", String.valueOf(record.journal().entries().size()));
    model.addAttribute("head", heads.of(record.patient()));
    model.addAttribute("record", record);
    model.addAttribute("permission", permissions.of(record));
    model.addAttribute("form", shown);
    model.addAttribute("problems", typed.problems());
    return template;
  }
}
