package health.cairn.core.words;

/** The language in which a report is written. */
@FunctionalInterface
public interface Tongue {
  Tongue ENGLISH = Sentence::toString;

  String say(Sentence sentence);

  default String say(String english, Object... values) {
    return say(Sentence.of(english, values));
  }
}
