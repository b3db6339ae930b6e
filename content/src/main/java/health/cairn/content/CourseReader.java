package health.cairn.content;

import health.cairn.content.CourseFile.Patient;
import health.cairn.core.course.Course;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads one course file: first what it tells, then when, then what that adds up to. */
final class CourseReader {
  private static final int MOST_ENTRIES = 5000;

  private final OffsetDateTime now;
  private final WhenReader when;

  CourseReader(OffsetDateTime now) {
    this.now = now;
    this.when = new WhenReader(now);
  }

  /** What the file tells of the course, before its times are compared. */
  record Told(
      List<Timed<InfusionReader.Told>> given,
      List<Timed<InfusionReader.Told>> planned,
      boolean finished,
      List<Timed<AssessmentReader.Told>> assessments) {}

  CourseFile read(Place root) {
    root.kind(CourseFiles.KIND)
        .knowing(
            "note",
            "patient",
            "condition",
            "protocol",
            "infusions",
            "planned",
            "finished",
            "assessments");
    root.optional("note").ifPresent(Place::text);
    var patient =
        root.optional("patient")
            .map(new PatientReader(now.getYear())::read)
            .orElse(Patient.UNKNOWN);
    var condition = condition(root.required("condition"));
    var protocol = protocol(root.required("protocol"), condition);
    var told = told(root, patient, protocol);
    var line = timeline(told);
    new CourseOrder(line).check(told.given(), told.planned());
    told.assessments().forEach(it -> tied(it, line));
    told.assessments().forEach(it -> urgent(root, it));
    return file(root, patient, condition, protocol, told, line);
  }

  private static Optional<Condition> condition(Place place) {
    var condition = place.word(List.of(Condition.values()), Condition::id);
    return place.isFine() ? Optional.of(condition) : Optional.empty();
  }

  private static Optional<Protocol> protocol(Place place, Optional<Condition> condition) {
    var word = place.word(Protocols.ids().stream().map(ProtocolId::value).toList());
    var protocol =
        place.isFine() ? Protocols.find(ProtocolId.of(word)) : Optional.<Protocol>empty();
    if (protocol.isPresent() && condition.isPresent()) {
      fits(place, protocol.get(), condition.get());
    }
    return protocol;
  }

  private static void fits(Place place, Protocol protocol, Condition condition) {
    if (protocol.condition() != condition) {
      var fitting = Protocols.ids(condition).stream().map(ProtocolId::value).toList();
      place.problem(
          "The protocol %s is for %s, not for %s."
              .formatted(protocol.id(), protocol.condition().id(), condition.id()),
          "For this condition: %s.".formatted(String.join(", ", fitting)));
    }
  }

  private Told told(Place root, Patient patient, Optional<Protocol> protocol) {
    var infusions = new InfusionReader(when, new DoseLimit(protocol, patient.weight()));
    var assessments = new AssessmentReader(when);
    return new Told(
        entries(root, "infusions", infusions::given),
        entries(root, "planned", infusions::planned),
        root.optional("finished").map(it -> finished(root, it)).orElse(false),
        entries(root, "assessments", assessments::read));
  }

  /** "finished": the series is over; without it and without a plan, the protocol's is meant. */
  private static boolean finished(Place root, Place place) {
    boolean finished = place.bool();
    boolean more = root.optional("planned").map(it -> !it.items().isEmpty()).orElse(false);
    if (finished && more) {
      place.problem(
          "The course is finished, yet infusions are planned.",
          "Take out \"finished\", or what is planned.");
    }
    return finished;
  }

  private static <T> List<T> entries(Place root, String key, Function<Place, T> reader) {
    var list = root.optional(key);
    int size = list.filter(Place::isList).map(it -> it.items().size()).orElse(0);
    if (size > MOST_ENTRIES) {
      list.orElseThrow()
          .problem(
              "The list has %d entries, more than the limit (%d).".formatted(size, MOST_ENTRIES),
              "Maybe several courses were joined: a file tells one.");
      return List.of();
    }
    return list.map(it -> it.list(reader)).orElse(List.of());
  }

  private Timeline timeline(Told told) {
    return Timeline.of(whens(told.given()), whens(told.planned()), whens(told.assessments()), now);
  }

  private static <T> List<When> whens(List<Timed<T>> timed) {
    return timed.stream().flatMap(it -> it.when().stream()).toList();
  }

  /** Whatever a file is refused for, an answer in it that needs a person today is named first. */
  private static void urgent(Place root, Timed<AssessmentReader.Told> assessment) {
    if (root.isFine()) {
      return;
    }
    for (var flag : assessment.what().flags()) {
      var where = flag.item().isPresent() ? "item " + flag.item().getAsInt() : "total";
      assessment
          .place()
          .urgent(
              "%s (%s: %s)".formatted(flag.says(), where, Words.plain(flag.value())),
              "The file is refused; this answer needs a person all the same.");
    }
  }

  static void tied(Timed<?> timed, Timeline line) {
    if (timed.when().filter(line::isLoose).isPresent()) {
      timed
          .place()
          .required("at")
          .problem(
              "The day cannot be placed among the dates: no infusion has a date.",
              "Use dates throughout, or days throughout, or date the infusions.");
    }
  }

  private CourseFile file(
      Place root,
      Patient patient,
      Optional<Condition> condition,
      Optional<Protocol> protocol,
      Told told,
      Timeline line) {
    var kind = condition.orElse(Condition.DEPRESSION);
    var rules = protocol.map(Protocol::id).orElseGet(() -> Protocols.ids(kind).get(0));
    var facts = protocol.filter(it -> root.isFine()).map(it -> new ToldFacts(told, line, it));
    var course = facts.map(it -> it.course(patient.onAntidepressant())).orElseGet(Course::empty);
    var fallback = line.offset().isPresent() ? now.toInstant() : Instant.EPOCH;
    var remarks =
        facts
            .filter(it -> root.isFine())
            .map(it -> new CourseRemarks(it, course).all(patient.weight()))
            .orElse(List.of());
    return new CourseFile(
        patient, kind, rules, course, course.start().orElse(fallback), line.offset(), remarks);
  }
}
