package health.cairn.app;

import java.time.ZoneId;
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
  /** A clinic that names no zone lives in the machine's. */
  public static void main(String[] args) {
    var server = new SpringApplication(CairnServer.class);
    server.setDefaultProperties(Map.of("cairn.clinic.zone", ZoneId.systemDefault().getId()));
    server.run(args);
  }
}
