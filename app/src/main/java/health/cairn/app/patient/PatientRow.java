package health.cairn.app.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient as lists show one.
 *
 * @param phone blank where the record is restricted
 * @param via name and number of the merged record that was found; blank where it is this one
 * @param restricted whether not everybody may open it
 */
public record PatientRow(
    UUID id,
    String mrn,
    String name,
    LocalDate birthDate,
    String gender,
    String phone,
    String via,
    boolean restricted) {}
