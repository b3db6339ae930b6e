package health.cairn.app.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this machine keeps a clinic.
 *
 * @param home {@code CAIRN_HOME}; {@code .cairn} in the user's folder if absent
 * @param demo whether this is the make-believe clinic, which has a home of its own inside
 */
@ConfigurationProperties("cairn")
record HomeSettings(Path home, @DefaultValue("false") boolean demo) {
  Home folder() {
    return Home.of(home, demo);
  }
}
