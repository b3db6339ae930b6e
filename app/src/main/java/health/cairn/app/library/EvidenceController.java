package health.cairn.app.library;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.web.NotFound;
import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.Flag;
import health.cairn.core.evidence.Mark;
import health.cairn.core.evidence.Study;
import health.cairn.core.evidence.StudyFigure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was published about a condition, with what is doubtful about each study. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
record EvidenceController(Library library) {
  /**
   * One study as a row.
   *
   * @param read how many of its figures were read in the source itself
   */
  record Row(
      String citation,
      Optional<String> address,
      String about,
      String given,
      int figures,
      long read,
      List<String> doubts) {}

  @GetMapping("/evidence/{condition}")
  String show(@PathVariable String condition, Model model) {
    var found = Condition.of(condition).orElseThrow(NotFound::new);
    var population = library.population(found);
    model.addAttribute("condition", found.title());
    model.addAttribute("grade", population.grade().name());
    model.addAttribute("reason", population.gradeReason());
    model.addAttribute("rows", library.studies(found).stream().map(this::row).toList());
    return "library/evidence";
  }

  private Row row(Study study) {
    return new Row(
        study.citation(),
        study.addresses().stream().filter(it -> it.startsWith("https://")).findFirst(),
        study.population() + "; " + study.design(),
        given(study.regimen()),
        study.figures().size(),
        study.figures().stream().map(StudyFigure::mark).filter(it -> it == Mark.SEEN).count(),
        study.flags().stream().map(Flag::detail).toList());
  }

  private static String given(Study.Regimen regimen) {
    return Stream.of(
            regimen.infusions().map(it -> it + " ×"), regimen.dose().map(it -> it + " mg/kg"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
