package health.cairn.app.library;

import health.cairn.app.library.Shelf.Version;
import health.cairn.app.security.People;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.content.EligibilityRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The director's desk for the rules of eligibility. */
@Component
class RuleDesk extends Desk<RuleFile> {
  private final Library library;
  private final Rejudging rejudging;

  RuleDesk(
      Shelves<RuleFile> shelves,
      Library library,
      Rejudging rejudging,
      People people,
      Wording wording) {
    super(shelves, new RuleStock(), people, wording);
    this.library = library;
    this.rejudging = rejudging;
  }

  @Override
  String place() {
    return "rules";
  }

  @Override
  String title(RuleFile content) {
    return content.set().title();
  }

  @Override
  void describe(Version<RuleFile> version, SignedIn reader, Model model) {
    model.addAttribute("groups", groups(List.of(version.content()), row -> true));
    model.addAttribute("attributes", version.content().set().attributes());
  }

  @Override
  void trial(Version<RuleFile> before, Version<RuleFile> version, Model model) {
    var rejudged = rejudging.compare(library.rules(), library.rulesWith(version.content()));
    model.addAttribute("trial", rejudged);
  }

  @Override
  String view() {
    return "library/rule-file";
  }

  /** Rules about one matter. */
  record Group(String id, List<RuleRow> rows) {}

  /** In the order of the files. */
  List<Group> groups(List<RuleFile> files, Predicate<RuleRow> wanted) {
    var groups = new ArrayList<Group>();
    for (var row : rows(files).stream().filter(wanted).toList()) {
      var last = groups.isEmpty() ? "" : groups.get(groups.size() - 1).id();
      if (!last.equals(row.group())) {
        groups.add(new Group(row.group(), new ArrayList<>()));
      }
      groups.get(groups.size() - 1).rows().add(row);
    }
    return groups;
  }

  private List<RuleRow> rows(List<RuleFile> files) {
    return files.stream()
        .flatMap(file -> file.items().stream())
        .map(it -> RuleRow.of(it, words(), wording().today()))
        .toList();
  }

  ClauseWords words() {
    return new ClauseWords(EligibilityRules.intake(), wording());
  }
}
