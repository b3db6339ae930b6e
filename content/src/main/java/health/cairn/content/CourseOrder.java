package health.cairn.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether infusions stand in an order in which they can have been given. */
record CourseOrder(Timeline line) {

  void check(List<Timed<InfusionReader.Told>> given, List<Timed<InfusionReader.Told>> planned) {
    given.forEach(it -> tied(it));
    planned.forEach(it -> tied(it));
    startsAtZero(given.isEmpty() ? planned : given);
    inOrder(given, "infusion");
    inOrder(planned, "planned infusion");
    var last = given.stream().flatMap(it -> moment(it).stream()).max(Instant::compareTo);
    last.ifPresent(it -> planned.forEach(next -> after(it, next)));
  }

  private void tied(Timed<InfusionReader.Told> infusion) {
    CourseReader.tied(infusion, line);
  }

  /** Days count from the first infusion, so the first is day 0. */
  private void startsAtZero(List<Timed<InfusionReader.Told>> infusions) {
    var first = infusions.stream().findFirst();
    if (line.anchor().isEmpty()
        && first.isPresent()
        && first.get().when().orElse(new When.Day(0)) instanceof When.Day day
        && day.day() != 0) {
      at(first.get())
          .problem(
              "The first infusion is on day %s, not on day 0.".formatted(Words.plain(day.day())),
              "Days count from the first infusion: take %s from every day."
                  .formatted(Words.plain(day.day())));
    }
  }

  private void inOrder(List<Timed<InfusionReader.Told>> infusions, String name) {
    for (int i = 1; i < infusions.size(); i++) {
      var before = infusions.get(i - 1);
      var next = infusions.get(i);
      if (moment(before).isPresent() && moment(next).isPresent()) {
        compare(before, next, name);
      }
    }
  }

  private void compare(
      Timed<InfusionReader.Told> before, Timed<InfusionReader.Told> next, String name) {
    var gap = Duration.between(moment(before).orElseThrow(), moment(next).orElseThrow());
    if (gap.isZero()) {
      at(next)
          .problem(
              "Two %ss are at the same time.".formatted(name),
              "Take one out, or correct its time.");
    } else if (gap.isNegative()) {
      at(next)
          .problem(
              "This %s lies before the one listed above it.".formatted(name),
              "List them in the order of time; maybe a date has a typing error.");
    } else if (before.place().isFine() && gap.toSeconds() / 60.0 < before.what().minutes()) {
      at(next)
          .problem(
              "This %s begins %s minutes after the one above it, which takes %s minutes."
                  .formatted(
                      name,
                      Words.plain(Math.rint(gap.toSeconds() / 60.0)),
                      Words.plain(before.what().minutes())),
              "Correct the time or the minutes.");
    }
  }

  private void after(Instant last, Timed<InfusionReader.Told> planned) {
    if (moment(planned).filter(it -> !it.isAfter(last)).isPresent()) {
      at(planned)
          .problem(
              "This planned infusion does not come after the last infusion given.",
              "Take it out if it was given, or correct its time.");
    }
  }

  private Optional<Instant> moment(Timed<InfusionReader.Told> infusion) {
    return infusion.when().filter(it -> !line.isLoose(it)).map(line::moment);
  }

  private static Place at(Timed<InfusionReader.Told> infusion) {
    return infusion.place().required("at");
  }
}
