package health.cairn.app.course;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.clinic.Workdays;
import health.cairn.app.course.Foreseen.Window;
import health.cairn.app.library.Library;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseSeries;
import health.cairn.core.course.Decision;
import health.cairn.core.course.PlanSheet;
import health.cairn.core.course.Proposal;
import health.cairn.core.quantity.MgPerKg;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The infusions that a decision orders, as rows of its form: proposed, and as typed. */
@Component
public record OrderForm(Library library, NextSteps ahead, ClinicSettings clinic, Wording wording) {
  private static final LocalTime USUAL = LocalTime.of(9, 30);

  /** Numbers of the rows that the form has. */
  public List<Integer> numbers(Typed typed) {
    return PlanForm.rows(typed);
  }

  /** How many infusions of the series in progress were given: its rows count on from there. */
  public int given(Course course, Optional<Decision> decision) {
    boolean begins = decision.filter(it -> it == Decision.REINDUCTION).isPresent();
    return begins
        ? 0
        : library
            .protocol(course)
            .map(it -> CourseSeries.last(course, it).infusions().size())
            .orElse(course.infusions().size());
  }

  /** What a decision does to the plan. */
  public Proposal proposal(Course course, Decision decision, Optional<MgPerKg> advised) {
    var booster = decision.keepsByBoosters() ? ahead.booster(course) : Optional.<Window>empty();
    var setting =
        new Proposal.Setting(
            clinic.zone(),
            Workdays.from(wording.today().plusDays(1)),
            time(course),
            booster.map(this::first),
            advised);
    return Proposal.of(decision, course, library.protocol(course), setting);
  }

  /** Its rows as fields, with a blank one below for one more. */
  public Map<String, String> fields(Proposal proposal) {
    var form = Plan.of(proposal.infusions(), clinic.zone()).asForm();
    int more = proposal.infusions().size() + 1;
    if (more <= Plan.MOST) {
      for (var field : List.of("day", "time", "dose", "minutes")) {
        form.put(field + more, "");
      }
    }
    return form;
  }

  /**
   * The plan of a decision.
   *
   * @param seen whether its rows were shown
   */
  public PlanSheet read(Course course, Typed typed, boolean seen, boolean prescriber) {
    var rows = Optional.of(new PlanForm(typed, clinic.zone())).filter(it -> seen);
    return new PlanSheet(rows.map(PlanForm::read), library.protocol(course), prescriber);
  }

  /** Tomorrow, or the day on which the window of the booster opens; on a workday. */
  LocalDate first(Window booster) {
    var tomorrow = wording.today().plusDays(1);
    var opens = LocalDate.ofInstant(booster.from(), clinic.zone());
    var by = LocalDate.ofInstant(booster.by(), clinic.zone());
    return Workdays.within(opens.isAfter(tomorrow) ? opens : tomorrow, by, tomorrow);
  }

  /** The time of day of the last infusion: it suited the patient. */
  LocalTime time(Course course) {
    return course
        .lastInfusion()
        .map(it -> LocalTime.ofInstant(it.at(), clinic.zone()).truncatedTo(ChronoUnit.MINUTES))
        .orElse(USUAL);
  }
}
