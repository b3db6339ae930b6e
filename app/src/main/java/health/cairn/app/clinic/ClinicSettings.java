package health.cairn.app.clinic;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a clinic says about itself: {@code CAIRN_CLINIC_NAME}, {@code CAIRN_CLINIC_ZONE} and so on,
 * or the same names in lower case in {@code cairn.properties} of the home.
 *
 * @param zone all days of the record are days of this zone
 * @param address for letters, its lines parted by semicolons; may be empty
 * @param phone for letters; may be empty
 */
@ConfigurationProperties("cairn.clinic")
public record ClinicSettings(
    @DefaultValue("Cairn clinic") String name,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue("") String address,
    @DefaultValue("") String phone) {

  /** Address and phone as the head of a letter shows them. */
  public List<String> lines() {
    return Stream.concat(Arrays.stream(address.split(";", -1)), Stream.of(phone))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
