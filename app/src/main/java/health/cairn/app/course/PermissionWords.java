package health.cairn.app.course;

import static java.util.stream.Collectors.joining;

import health.cairn.app.security.People;
import health.cairn.app.security.Routes;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent.TreatmentPermitted;
import health.cairn.core.course.Permission;
import health.cairn.core.course.Permission.Obstacle;
import health.cairn.core.course.TreatmentCheck;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a patient may be treated, in words: the same ones on every page. */
@Component
public record PermissionWords(
    Permissions permissions, Routes routes, People people, Wording wording) {

  /**
   * What a page shows.
   *
   * @param state it in a word
   * @param tone of its chip
   * @param brief in half a line: the state and what stands against it first
   * @param override who treats in spite of it and why; empty where nobody does
   * @param uncovered what nobody took responsibility for
   * @param planning those that stand against planning, too
   * @param advises whether a way on may be suggested: not while planning is barred or an answer
   *     waits for a person
   */
  public record Shown(
      String state,
      String tone,
      String brief,
      String override,
      List<Line> uncovered,
      List<Line> planning,
      boolean advises) {
    public boolean allows() {
      return uncovered.isEmpty();
    }
  }

  /**
   * One thing that stands against it.
   *
   * @param who settles it, as a rule
   * @param href where; empty where this reader cannot
   * @param roles whose work settles it
   */
  public record Line(
      String says, String who, String href, String link, String mark, List<String> roles) {}

  public Shown of(CourseRecord record) {
    return of(permissions.of(record), record.patient(), Optional.of(record));
  }

  Shown of(Permission permission, UUID patient, Optional<CourseRecord> course) {
    return new Shown(
        permission.state().word(),
        tone(permission.state()),
        brief(permission),
        permission.state() == Permission.State.OVERRIDDEN
            ? permission.override().map(it -> override(it, course)).orElse("")
            : "",
        lines(permission.uncovered(), patient, course),
        lines(permission.againstPlanning(), patient, course),
        permission.againstPlanning().isEmpty()
            && permission.uncovered().stream().noneMatch(it -> it.check() == TreatmentCheck.FLAG));
  }

  static String tone(Permission.State state) {
    return switch (state) {
      case YES -> "good";
      case OVERRIDDEN -> "info";
      case NOT_YET -> "warn";
      case NO -> "act";
    };
  }

  /** Short enough for a row of a list. */
  String brief(Permission permission) {
    var state = wording.say("permission.state." + permission.state().word());
    var against = permission.uncovered();
    if (against.isEmpty()) {
      return state;
    }
    var first = wording.say("permission.check." + against.get(0).check().word());
    return against.size() == 1
        ? wording.say("permission.brief", state, first)
        : wording.say("permission.brief.more", state, first, against.size() - 1);
  }

  private String override(TreatmentPermitted fact, Optional<CourseRecord> course) {
    var by =
        course.stream()
            .flatMap(it -> it.journal().entries().stream())
            .filter(it -> it.fact().equals(fact))
            .map(it -> people.name(it.by()))
            .findFirst()
            .orElse("");
    var what =
        fact.checks().stream()
            .map(it -> wording.say("permission.check." + it.word()))
            .collect(joining(", "));
    return wording.say(
        "permission.override.by", by, wording.moment(fact.at()), what, fact.reason());
  }

  private List<Line> lines(List<Obstacle> against, UUID patient, Optional<CourseRecord> course) {
    return against.stream().map(it -> line(it, patient, course)).toList();
  }

  private Line line(Obstacle obstacle, UUID patient, Optional<CourseRecord> course) {
    var check = obstacle.check();
    var word = check.word();
    var since = obstacle.since().map(wording::moment);
    var key = "permission.says." + word;
    var says = since.map(at -> wording.say(key + ".since", at)).orElseGet(() -> wording.say(key));
    var who =
        obstacle.rule().settledBy().stream()
            .map(it -> wording.say("role." + it.toUpperCase(Locale.ROOT)))
            .collect(joining(", "));
    return new Line(
        says,
        wording.say("permission.who", who),
        href(check, patient, course).orElse(""),
        wording.say("permission.settle." + word),
        obstacle.rule().citation().brief(),
        obstacle.rule().settledBy());
  }

  private Optional<String> href(TreatmentCheck check, UUID patient, Optional<CourseRecord> course) {
    var record = "/patients/" + patient;
    return switch (check) {
      case CLOSED -> to("/patients/{patient}/courses/new", record + "/courses/new");
      case DECLINED, CRITERIA, EVALUATION, REVIEW, EVALUATION_AGE ->
          to("/patients/{patient}/evaluation", record + "/evaluation");
      case WITHDRAWN, CONSENT, CONSENT_TEXT ->
          to("/patients/{patient}/consents/{kind}", record + "/consents/treatment");
      case ALLERGIES -> to("/patients/{patient}/details", record + "/details#allergy");
      case WEIGHT -> to("/patients/{patient}/details", record + "/details#weight");
      case FLAG -> ofCourse("/flag", course);
      case SCREEN -> ofCourse("/assessments", course);
      case PROTOCOL ->
          course
              .flatMap(it -> it.course().protocol())
              .flatMap(it -> to("/protocols/{id}", "/protocols/" + it.value()));
    };
  }

  private Optional<String> ofCourse(String act, Optional<CourseRecord> course) {
    return course.flatMap(
        it ->
            to(
                "/patients/{patient}/courses/{course}" + act,
                "/patients/" + it.patient() + "/courses/" + it.id() + act));
  }

  private Optional<String> to(String route, String address) {
    return routes.mayOpen(route) ? Optional.of(address) : Optional.empty();
  }
}
