package health.cairn.app.clinic;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a clinic says about itself: {@code CAIRN_CLINIC_NAME} and {@code CAIRN_CLINIC_ZONE}, or the
 * same names in lower case in {@code cairn.properties} of the home.
 *
 * @param zone all days of the record are days of this zone
 */
@ConfigurationProperties("cairn.clinic")
public record ClinicSettings(
    @DefaultValue("Cairn clinic") String name, @DefaultValue("UTC") ZoneId zone) {}
