package health.cairn.app.today;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.patient.PatientNames;
import health.cairn.app.patient.PatientNames.Named;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import health.cairn.app.today.Dues.Waiting;
import health.cairn.app.web.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what waits into words, for the one who reads it. */
@Component
class Today {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final List<DueKind<?>> kinds;
  private final List<RowMark> features;
  private final List<MadeLater> later;
  private final Dues dues;
  private final PatientNames names;
  private final Routes routes;
  private final Wording wording;
  private final ZoneId zone;
  private final Clock clock;

  Today(
      ObjectProvider<DueKind<?>> kinds,
      List<RowMark> features,
      List<MadeLater> later,
      Dues dues,
      PatientNames names,
      Routes routes,
      Wording wording,
      ClinicSettings clinic,
      Clock clock) {
    this.kinds = kinds.stream().sorted(Comparator.comparingInt(DueKind::order)).toList();
    this.features = features;
    this.later = later;
    this.dues = dues;
    this.names = names;
    this.routes = routes;
    this.wording = wording;
    this.zone = clinic.zone();
    this.clock = clock;
  }

  /** The lists of the reader, each with its first rows. */
  List<TodayPanel> panels(SignedIn reader, int limit) {
    later.forEach(MadeLater::make);
    var lists = ofReader(reader).map(kind -> list(kind, limit, 0)).toList();
    return panels(lists, reader).stream().filter(TodayPanel::isShown).toList();
  }

  /** One list from a row on; empty where the reader has no such list. */
  Optional<TodayPanel> panel(String key, SignedIn reader, int limit, int offset) {
    later.forEach(MadeLater::make);
    return ofReader(reader)
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .map(kind -> panels(List.of(list(kind, limit, offset)), reader).get(0));
  }

  /** The clock of what is urgent: the first kind of that sort says when it changes its colour. */
  DueKind<?> urgent() {
    return kinds.stream().filter(DueKind::isUrgent).findFirst().orElseThrow();
  }

  private Stream<DueKind<?>> ofReader(SignedIn reader) {
    var all = kinds.stream().filter(kind -> kind.isFor(reader, routes)).toList();
    return all.stream()
        .filter(kind -> all.stream().noneMatch(it -> it.key().equals(kind.insteadOf())));
  }

  private record Listed(DueKind<?> kind, Day day, List<Waiting> rows) {}

  private Listed list(DueKind<?> kind, int limit, int offset) {
    var day = Day.of(clock.instant(), zone);
    return new Listed(kind, day, dues.of(kind, day, limit, offset));
  }

  private List<TodayPanel> panels(List<Listed> lists, SignedIn reader) {
    var whose = lists.stream().flatMap(it -> it.rows().stream()).map(Waiting::patient).distinct();
    var named = names.of(whose.toList(), reader.id());
    var marks = marks(lists);
    return lists.stream().map(it -> panel(it, named, marks, reader)).toList();
  }

  private Map<UUID, RowMark.Mark> marks(List<Listed> lists) {
    var all = new HashMap<UUID, RowMark.Mark>();
    for (var feature : features) {
      var things = new HashMap<UUID, UUID>();
      lists.stream()
          .filter(it -> feature.marks(it.kind().key()))
          .flatMap(it -> it.rows().stream())
          .forEach(row -> things.put(row.id(), row.patient()));
      if (!things.isEmpty()) all.putAll(feature.of(things));
    }
    return all;
  }

  private RowMark.Mark mark(Listed list, Waiting row, Map<UUID, RowMark.Mark> marks) {
    boolean marked = features.stream().anyMatch(it -> it.marks(list.kind().key()));
    return marked ? marks.getOrDefault(row.id(), RowMark.NONE) : RowMark.NONE;
  }

  private TodayPanel panel(
      Listed list, Map<UUID, Named> names, Map<UUID, RowMark.Mark> marks, SignedIn reader) {
    return new TodayPanel(
        list.kind().key(),
        list.kind().isUrgent(),
        list.kind().isShownEmpty(),
        list.rows().stream().findFirst().map(Waiting::all).orElse(0),
        list.rows().stream()
            .filter(row -> names.containsKey(row.patient()))
            .map(
                row ->
                    line(
                        list,
                        row,
                        Objects.requireNonNull(names.get(row.patient())),
                        mark(list, row, marks),
                        reader))
            .toList());
  }

  private TodayLine line(Listed list, Waiting row, Named who, RowMark.Mark mark, SignedIn reader) {
    var kind = list.kind();
    var due = row.due();
    var now = list.day().now();
    var act = kind.act(reader, routes).orElseThrow();
    return new TodayLine(
        kind.key() + "-" + row.id(),
        who.name(),
        who.mrn(),
        who.outOfReach() ? "" : "/patients/" + row.patient(),
        who.outOfReach() ? wording.say("today.restricted") : kind.words(due),
        who.outOfReach() ? "" : mark.text(),
        mark.level(),
        kind.when().say(due.by(), now, wording),
        kind.isUrgent() ? due.by() : null,
        kind.isUrgent() ? clock(Duration.between(due.by(), now)) : "",
        kind.level(due, now),
        href(act, row),
        wording.say("today.act." + act.word()));
  }

  /** A variable that is neither the patient nor a figure is what waits. */
  private static String href(Act act, Waiting row) {
    var figures = row.due().figures();
    return VARIABLE
        .matcher(act.path().replace("{patient}", row.patient().toString()))
        .replaceAll(it -> figures.getOrDefault(it.group(1), row.id().toString()));
  }

  /** Hours and minutes, however many hours: {@code 0:42}, {@code 53:10}. */
  static String clock(Duration waits) {
    long minutes = Math.max(waits.toMinutes(), 0);
    return "%d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
