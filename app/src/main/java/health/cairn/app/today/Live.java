package health.cairn.app.today;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages of this node that something has changed, never what: a page then asks for its
 * lists as anybody does. A page that missed something is told at once when it comes back.
 */
@Component
class Live {
  /** Changes so close together are told once. */
  private static final long GATHERS_MS = 250;

  private static final long BEAT_S = 20;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final SessionRepository<?> sessions;
  private final Set<Ear> ears = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean waits = new AtomicBoolean();
  private final ScheduledExecutorService voice =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "today-live");
            thread.setDaemon(true);
            return thread;
          });

  private final Future<?> beats;

  Live(SessionRepository<?> sessions) {
    this.sessions = sessions;
    beats = voice.scheduleWithFixedDelay(this::beat, BEAT_S, BEAT_S, TimeUnit.SECONDS);
  }

  /** A page that listens, and the session it listens by. */
  private record Ear(SseEmitter page, String session) {}

  SseEmitter listen(String session) {
    var ear = new Ear(new SseEmitter(LONGEST.toMillis()), session);
    ears.add(ear);
    ear.page().onCompletion(() -> ears.remove(ear));
    ear.page().onTimeout(ear.page()::complete);
    ear.page().onError(gone -> ears.remove(ear));
    tell(ear);
    return ear.page();
  }

  @EventListener
  void changed(Dues.Changed change) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              tellAll();
            }
          });
    } else {
      tellAll();
    }
  }

  private void tellAll() {
    if (!ears.isEmpty() && waits.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(GATHERS_MS, TimeUnit.MILLISECONDS, voice)
          .execute(
              () -> {
                waits.set(false);
                ears.forEach(this::tell);
              });
    }
  }

  private void tell(Ear ear) {
    send(ear, SseEmitter.event().name("changed").data(""));
  }

  /** Who has signed out hears no more; a line that is cut is noticed. */
  void beat() {
    var over = ears.stream().filter(this::isOver).toList();
    over.forEach(ear -> ear.page().complete());
    ears.removeAll(over);
    ears.forEach(ear -> send(ear, SseEmitter.event().comment("")));
  }

  private boolean isOver(Ear ear) {
    try {
      return sessions.findById(ear.session()) == null;
    } catch (RuntimeException databaseIsAway) {
      return false;
    }
  }

  private void send(Ear ear, SseEmitter.SseEventBuilder event) {
    try {
      ear.page().send(event);
    } catch (IOException | IllegalStateException gone) {
      ears.remove(ear);
    }
  }

  int listeners() {
    return ears.size();
  }

  /** An open line would keep the server from closing. */
  @EventListener
  void close(ContextClosedEvent end) {
    beats.cancel(false);
    voice.shutdown();
    ears.forEach(ear -> ear.page().complete());
  }
}
