package health.cairn.app.flag;

import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The clinic's mail server, where {@code cairn.mail.host} names one. */
@Component
class Post {
  private static final String TIMEOUT_MS = "10000";

  private final JavaMailSenderImpl server = new JavaMailSenderImpl();
  private final String from;
  private final String link;
  private final boolean set;

  Post(Environment settings) {
    var host = settings.getProperty("cairn.mail.host", "");
    set = !host.isBlank();
    from = settings.getProperty("cairn.mail.from", "");
    var origin = settings.getProperty("cairn.origin", "");
    link = settings.getProperty("cairn.mail.link", origin.isBlank() ? "" : origin + "/today");
    if (set && (from.isBlank() || link.isBlank())) {
      throw new IllegalStateException(
          "cairn.mail.host is set, but not cairn.mail.from and cairn.origin.");
    }
    server.setHost(host);
    server.setPort(settings.getProperty("cairn.mail.port", Integer.class, 587));
    var user = settings.getProperty("cairn.mail.user", "");
    if (!user.isBlank()) {
      server.setUsername(user);
      server.setPassword(settings.getProperty("cairn.mail.password", ""));
    }
    var encrypted = settings.getProperty("cairn.mail.encrypted", Boolean.class, true);
    server.setJavaMailProperties(properties(encrypted, !user.isBlank()));
  }

  private static Properties properties(boolean encrypted, boolean signsIn) {
    var properties = new Properties();
    properties.put("mail.smtp.auth", String.valueOf(signsIn));
    properties.put("mail.smtp.starttls.enable", String.valueOf(encrypted));
    properties.put("mail.smtp.starttls.required", String.valueOf(encrypted));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail.smtp." + wait, TIMEOUT_MS);
    }
    return properties;
  }

  boolean isSet() {
    return set;
  }

  /** Where a reader of a message finds the clinic. */
  String link() {
    return link;
  }

  void send(String to, String subject, String text) {
    var message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to);
    message.setSubject(subject);
    message.setText(text);
    server.send(message);
  }
}
