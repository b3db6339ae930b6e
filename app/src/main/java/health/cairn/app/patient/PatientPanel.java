package health.cairn.app.patient;

import health.cairn.app.web.Panel;

/** A part of the page of a patient's details that another feature owns. */
public interface PatientPanel extends Panel<Patient> {}
