package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Eligibility;
import health.cairn.core.eligibility.Evaluation;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Reason;
import health.cairn.core.eligibility.Rules;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityRulesTest {
  /** Somebody against whom nothing stands; every question of the shipped rules is answered. */
  private static final Evaluation WELL =
      Written.evaluation(String.join(";", ShippedFiles.lines("well.txt")));

  private static final Rules RULES = EligibilityRules.rules();

  private static Eligibility judge(Evaluation evaluation) {
    return RULES.judge(evaluation, List.of(), Written.NOW.atZone(ZoneOffset.UTC)).eligibility();
  }

  private static int rank(Eligibility eligibility) {
    return eligibility.as(
        new Eligibility.Cases<>() {
          @Override
          public Integer eligible() {
            return 2;
          }

          @Override
          public Integer needsReview(List<Reason> reasons) {
            return 1;
          }

          @Override
          public Integer notEligible(List<Reason> reasons) {
            return 0;
          }
        });
  }

  private static Evaluation and(Evaluation before, String findings) {
    var after = before;
    for (Finding finding : Written.evaluation(findings).findings()) {
      after = after.with(finding);
    }
    return after;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"active\": \"no\"|active|true or false",
        "\"reviewDue\": \"next year\"|reviewDue|Write it like 2027-01-31",
        "\"reviewDue\": \"2027-02-30\"|reviewDue|Write it like 2027-01-31"
      })
  void theUseOfARuleIsReadStrictly(String key, String place, String remedy) {
    var text =
        EligibilityRules.text("eligibility")
            .orElseThrow()
            .replaceFirst("\"severity\"", key + ", \"severity\"");
    assertThat(EligibilityRules.readCriteria(Document.of("x.json", text)).problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.path()).isEqualTo("criteria[0]." + place);
              assertThat(it.message() + it.remedy()).contains(remedy);
            });
  }

  @Test
  void aRuleMayBeOutOfUseAndDueForReview() {
    var text =
        EligibilityRules.text("eligibility")
            .orElseThrow()
            .replaceFirst(
                "\"severity\"", "\"active\": false, \"reviewDue\": \"2027-01-31\", \"severity\"");
    var read = EligibilityRules.readCriteria(Document.of("x.json", text)).orThrow();
    var first = read.items().get(0).inUse();
    assertThat(first.active()).isFalse();
    assertThat(first.isReviewDue(LocalDate.parse("2027-01-30"))).isFalse();
    assertThat(first.isReviewDue(LocalDate.parse("2027-01-31"))).isTrue();
    assertThat(ShippedFiles.violations("criteria", text)).isEmpty();
  }

  @Test
  void somebodyWellIsEligible() {
    var verdict = RULES.judge(WELL, List.of(), Written.NOW.atZone(ZoneOffset.UTC));
    assertThat(verdict.missing()).isEmpty();
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.eligibility()).isEqualTo(new Eligibility.Eligible());
  }

  @Test
  void everyQuestionThatARuleRestsOnIsAsked() {
    assertThat(RULES.questions())
        .allSatisfy(code -> assertThat(EligibilityRules.intake().question(code)).isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "rules.txt", delimiter = '|')
  void anAdverseFactNeverMakesMoreEligible(String id, String holds) {
    assertThat(RULES.criterion(id)).isPresent();
    for (var before : List.of(WELL, Evaluation.EMPTY, and(WELL, "psychosis=yes"))) {
      assertThat(rank(judge(and(before, holds)))).isLessThanOrEqualTo(rank(judge(before)));
    }
  }

  @ParameterizedTest
  @CsvSource({"eligibility, criteria", "medicines, criteria", "required, required"})
  void theFilesFitTheirSchemaAndTheFullCheck(String file, String schema) {
    var text = ShippedFiles.text("rules/" + file + ".json");
    assertThat(ShippedFiles.violations(schema, text)).isEmpty();
    assertThat(
            AnyFile.check(Document.of(file, text), Written.NOW.atOffset(ZoneOffset.UTC)).problems())
        .isEmpty();
  }

  @Test
  void theIntakeFitsItsSchema() {
    var text = ShippedFiles.text("intake/intake.json");
    assertThat(ShippedFiles.violations("intake", text)).isEmpty();
    assertThat(EligibilityRules.readIntake(Document.of("intake.json", text)).problems()).isEmpty();
  }

  @Test
  void absoluteCriteriaCanBeSetAsideOnlyInPregnancy() {
    assertThat(RULES.criteria())
        .filteredOn(it -> it.severity().word().equals("absolute") && it.override().isPresent())
        .extracting(Criterion::id)
        .containsExactly("E-RP-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "eligibility | 'question': 'psychosis' | 'question': 'psychosi' | criteria[18].when.question | intake does not ask for 'psychosi'",
        "eligibility | 'is': ['severe'] | 'is': ['sever'] | criteria[33].when.is[0] | 'sever' is not known",
        "eligibility | 'question': 'allergy-ketamine', 'is': ['yes'] | 'question': 'weight', 'is': ['yes'] | criteria[0].when.question | of kind number",
        "eligibility | 'when': {'question': 'allergy-ketamine', 'is': ['yes']} | 'when': {'questions': 'x'} | criteria[0].when | no condition",
        "eligibility | 'severity': 'absolute' | 'severity': 'deadly' | criteria[0].severity | 'deadly' is not known",
        "eligibility | 'sources': ['S04', 'S05', 'S06'] | 'sources': [] | criteria[0] | names no source",
        "eligibility | 'sources': ['S04', 'S05', 'S06'] | 'sources': ['S94'] | criteria[0].sources[0] | not in the source register",
        "eligibility | 'id': 'E-CV-01' | 'id': 'E-HS-01' | criteria[1].id | second time",
        "eligibility | 'race': 'not used', || attributes.uses.race | is missing",
        "eligibility | 'any': [ | 'any': [], 'all': [ | criteria[6].when.any | not known here",
        "required | 'always': true | 'always': false | required[0].trigger.always | is false",
        "required | 'bound': 'at-least', 'limit': 60 | 'bound': 'over', 'limit': 60 | required[12].trigger.years.bound | not known",
      })
  void saysWhereAndWhatIsWrong(String file, String find, String put, String path, String words) {
    var shipped = ShippedFiles.text("rules/" + file + ".json");
    var from = find.replace('\'', '"');
    assertThat(shipped).contains(from);
    var to = put == null ? "" : put.replace('\'', '"');
    var text = shipped.replaceFirst(Pattern.quote(from), to);
    var now = Written.NOW.atOffset(ZoneOffset.UTC);
    assertThat(AnyFile.check(Document.of("own.json", text), now).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.message()).contains(words.replace('\'', '"'));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'code': 'weight' | 'code': 'height' | sections[3].questions[6].code | asked twice",
        "'plausible': {'least': 25, 'most': 350} | 'help': 'In kg.' | sections[3].questions[5] | no plausible range",
        "'kind': 'date' | 'kind': 'day' | sections[1].questions[0].kind | not known",
        "{'question': 'bipolar', 'is': ['yes']} | {'question': 'ymrs', 'is': ['yes']} | sections[5].questions[4].askedWhen.question | does not ask for",
        "{'question': 'bipolar', 'is': ['yes']} | {'question': 'consent', 'is': ['yes']} | sections[5].questions[4].askedWhen.question | does not ask for",
        "'safer': 'positive', 'against': 'negative' | 'safer': 'positive' | sections[5].questions[8].record.against | is missing",
      })
  void saysWhatIsWrongWithAnIntake(String find, String put, String path, String words) {
    var shipped = ShippedFiles.text("intake/intake.json");
    var text = shipped.replaceFirst(Pattern.quote(find.replace('\'', '"')), put.replace('\'', '"'));
    assertThat(EligibilityRules.readIntake(Document.of("own.json", text)).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.message()).contains(words);
            });
  }

  /** The words of both sides are answers that the question offers. */
  @Test
  void whatTheRecordMayContradictIsOffered() {
    assertThat(
            EligibilityRules.intake().questions().filter(it -> it.terms().ofRecord().isPresent()))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(new Asking(EligibilityRules.intake()).words(it))
                    .contains(
                        it.terms().ofRecord().orElseThrow().safer(),
                        it.terms().ofRecord().orElseThrow().against()));
  }

  /** By sex, age and what was found: which of the questions that depend on it are not asked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sex-at-birth=male|could-be-pregnant pregnancy-test contraception pre-eclampsia breast-feeding|bipolar",
        "sex-at-birth=female|pregnancy-test contraception|could-be-pregnant breast-feeding",
        "sex-at-birth=female;could-be-pregnant=yes|ymrs|pregnancy-test contraception pre-eclampsia",
        "sex-at-birth=other|pregnancy-test|could-be-pregnant",
        "bipolar=yes|qtc|ymrs",
        "birth-date=1966-11-26|cognitive-screen|bipolar",
        "birth-date=1966-11-25|safety-plan|cognitive-screen",
        "suicide-screen=positive;ecg=normal|blood-tests|safety-plan qtc",
        "sex-at-birth=male;pregnancy-test=negative|contraception|pregnancy-test",
      })
  void whatDoesNotApplyIsNotAsked(String findings, String unasked, String asked) {
    var verdict =
        RULES.judge(Written.evaluation(findings), List.of(), Written.NOW.atZone(ZoneOffset.UTC));
    assertThat(verdict.unasked()).extracting(Code::value).contains(unasked.split(" ", -1));
    assertThat(verdict.unasked()).extracting(Code::value).doesNotContain(asked.split(" ", -1));
    assertThat(verdict.missing().stream().flatMap(it -> it.questions().stream()))
        .doesNotContainAnyElementsOf(verdict.unasked());
  }

  @Test
  void whoTurns18IsOfAgeOnTheDayOfTheClinicAndNotOfTheOneElsewhere() {
    var birthday = Written.evaluation("birth-date=2008-11-27");
    var before = java.time.Instant.parse("2026-11-26T10:30:00Z");
    for (var at : List.of(before, before.plusSeconds(3600))) {
      var here = at.atZone(java.time.ZoneId.of("Pacific/Auckland"));
      boolean young = here.toLocalDate().isBefore(java.time.LocalDate.of(2026, 11, 27));
      var reasons = RULES.judge(birthday, List.of(), here).reasons();
      assertThat(reasons.stream().anyMatch(it -> it.criterion().id().equals("E-AG-01")))
          .as("%s", here)
          .isEqualTo(young);
    }
  }
}
