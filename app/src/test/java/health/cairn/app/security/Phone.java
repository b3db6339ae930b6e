package health.cairn.app.security;

import java.time.Clock;
import java.util.regex.Pattern;

/** Shows the codes of a key, as a person's authenticator does. */
record Phone(String key) {
  private static final Pattern KEY = Pattern.compile("class=\"code\">([A-Z2-7 ]+)<");

  /** Set up from the page that shows the key. */
  static Phone showing(String page) {
    var found = KEY.matcher(page);
    if (!found.find()) throw new AssertionError("The page shows no key");
    return new Phone(found.group(1).replace(" ", ""));
  }

  String now() {
    return code(0);
  }

  String code(int stepsFromNow) {
    return new PhoneKey(key).code(Clock.systemUTC().instant().getEpochSecond() / 30 + stepsFromNow);
  }
}
