package health.cairn.app;

import health.cairn.app.storage.Upkeep;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The clinic, started by {@code cairn serve}; and the door to what looks after its record. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Cairn")
public class CairnServer {
  private static final int WRONG_USAGE = 2;

  /** The first word says what; the launcher hands over only words that belong here. */
  public static void main(String[] args) {
    var words = new ArrayList<>(List.of(args));
    if (words.isEmpty() || words.get(0).equals("serve")) {
      serve(words);
      return;
    }
    var demo = words.remove("--demo");
    if (words.equals(List.of("rebuild"))) System.exit(UpkeepWords.rebuild(demo));
    var act = UpkeepWords.act(words);
    if (act.isEmpty()) explain(words.get(0));
    act.ifPresent(it -> System.exit(it.applyAsInt(Upkeep.ofThisMachine(demo, System.out))));
  }

  private static void serve(List<String> words) {
    var settings = ServeWords.settings(words.subList(Math.min(1, words.size()), words.size()));
    if (settings.isEmpty()) explain("serve");
    settings.ifPresent(
        asked ->
            clinic()
                .run(
                    asked.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
  }

  static SpringApplication clinic() {
    var clinic = new SpringApplication(CairnServer.class);
    // A clinic that names no zone lives in the machine's.
    clinic.setDefaultProperties(Map.of("cairn.clinic.zone", ZoneId.systemDefault().getId()));
    return clinic;
  }

  private static void explain(String command) {
    System.err.println("That is not how it is used; see cairn " + command + " --help.");
    System.exit(WRONG_USAGE);
  }
}
