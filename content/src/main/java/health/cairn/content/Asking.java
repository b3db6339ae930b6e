package health.cairn.content;

import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Question.Kind;
import health.cairn.core.eligibility.Question.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The questions that rules may rest on: a rule about something nobody asks would never hold. */
record Asking(Intake intake) {
  private static final List<String> YES_NO = List.of("yes", "no");

  /** A question that the intake asks, of one of some kinds. */
  Code code(Place place, Kind... kinds) {
    var code = Code.of(place.id());
    var question = intake.question(code);
    if (place.isFine() && question.isEmpty()) {
      place.problem("The intake does not ask for \"%s\".".formatted(code), suggestion(code));
    } else if (place.isFine() && !Arrays.asList(kinds).contains(question.orElseThrow().kind())) {
      place.problem(
          "The question \"%s\" is of kind %s."
              .formatted(code, question.orElseThrow().kind().word()),
          "Here it must be of kind %s.".formatted(words(kinds)));
    }
    return code;
  }

  private String suggestion(Code code) {
    return Words.suggestion(
        code.value(), intake.questions().map(Question::code).map(Code::value).toList());
  }

  private static String words(Kind... kinds) {
    return Arrays.stream(kinds).map(Kind::word).collect(Collectors.joining(" or "));
  }

  /** What may be answered; the word itself where the question is not known and was reported. */
  List<String> words(Code code, Place place) {
    var question = intake.question(code);
    if (question.isEmpty()) {
      return List.of(place.text());
    }
    return words(question.get());
  }

  List<String> words(Question question) {
    var choices = question.choices();
    return choices.isEmpty() ? YES_NO : choices.stream().map(Option::word).toList();
  }
}
