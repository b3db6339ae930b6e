package health.cairn.browser;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Looks at pages in two browsers at once: what one finds on its way through the clinic, the other
 * looks at; at the end both do.
 */
final class Looks implements AutoCloseable {
  private record Look(String role, String url) {}

  private static final Look NO_MORE = new Look("", "");

  private final Clinic clinic;
  private final LinkedBlockingQueue<Look> waiting = new LinkedBlockingQueue<>();
  private final Map<String, List<String>> found = new ConcurrentHashMap<>();
  private final FutureTask<Void> beside = new FutureTask<>(this::lookBeside, null);

  Looks(Clinic clinic) {
    this.clinic = clinic;
    new Thread(beside, "second browser").start();
  }

  /** Of nobody, if the role is empty. */
  void at(String role, String url) {
    waiting.add(new Look(role, url));
  }

  /** The barriers of each page, once all were looked at. */
  Map<String, List<String>> results() {
    waiting.add(NO_MORE);
    lookFrom(clinic);
    try {
      beside.get();
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new LinkedHashMap<>(found);
  }

  private void lookBeside() {
    try (var chromium = Chromium.start()) {
      lookFrom(clinic.through(chromium.browser()));
    }
  }

  private void lookFrom(Clinic through) {
    var windows = new HashMap<String, Page>();
    for (var next = take(); !next.equals(NO_MORE); next = take()) {
      var page = windows.computeIfAbsent(next.role(), role -> window(through, role));
      page.navigate(next.url());
      found.put(next.url(), new Looked(page).barriers());
    }
    // For the other browser.
    waiting.add(NO_MORE);
  }

  private static Page window(Clinic through, String role) {
    return role.isEmpty() ? through.stranger() : through.as(role);
  }

  private Look take() {
    try {
      return waiting.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NO_MORE;
    }
  }

  @Override
  public void close() {
    waiting.clear();
    waiting.add(NO_MORE);
  }
}
