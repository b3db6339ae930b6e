package health.cairn.app;

import health.cairn.app.settings.SettingsList;
import health.cairn.cli.ClinicWords;
import java.time.ZoneId;
import java.util.ArrayList;
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
  static final int WRONG_USAGE = 2;

  private static final String SERVE = "serve";

  /** The launcher hands over only words that belong here. */
  public static void main(String[] args) {
    var words = args.length == 0 ? new String[] {SERVE} : args;
    ClinicWords.of(words).ifPresentOrElse(CairnServer::obey, () -> System.exit(WRONG_USAGE));
  }

  private static void obey(ClinicWords asked) {
    if (!asked.command().equals(SERVE)) {
      System.exit(UpkeepWords.obey(asked));
    } else if (asked.has("--settings")) {
      System.out.print(SettingsList.forTerminal());
    } else {
      serve(asked);
    }
  }

  private static void serve(ClinicWords asked) {
    var settings = new ArrayList<String>();
    if (asked.has("--demo")) settings.add("--cairn.demo=true");
    asked.number("--port").ifPresent(port -> settings.add("--cairn.port=" + port));
    clinic().run(settings.toArray(String[]::new));
  }

  static SpringApplication clinic() {
    var clinic = new SpringApplication(CairnServer.class);
    // A clinic that names no zone lives in the machine's.
    clinic.setDefaultProperties(Map.of("cairn.clinic.zone", ZoneId.systemDefault().getId()));
    return clinic;
  }
}
