package health.cairn.app.web;

/** Whether the one who asks may open a page; security knows. */
public interface Admission {
  boolean mayOpen(String path);
}
