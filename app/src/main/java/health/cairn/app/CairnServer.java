package health.cairn.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The clinic, started by {@code cairn serve}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Cairn")
public class CairnServer {
  private static final int WRONG_USAGE = 2;

  /** The first word is {@code serve}. */
  public static void main(String[] args) {
    var words = List.of(args).subList(Math.min(1, args.length), args.length);
    var settings = ServeWords.settings(words);
    if (settings.isPresent()) {
      serve(settings.get());
    } else {
      System.err.println("Usage: cairn serve [--demo] [--port=NUMBER]");
      System.exit(WRONG_USAGE);
    }
  }

  private static void serve(Map<String, String> asked) {
    var server = new SpringApplication(CairnServer.class);
    // A clinic that names no zone lives in the machine's.
    server.setDefaultProperties(Map.of("cairn.clinic.zone", ZoneId.systemDefault().getId()));
    server.run(
        asked.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new));
  }
}
