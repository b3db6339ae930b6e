package health.cairn.app.flag;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** The clinic's mail server, where {@code cairn.mail.host} names one. */
@Component
class Post {
  private final MailSender server;
  private final boolean set;
  private final String from;
  private final String link;

  Post(
      MailSender server,
      @Value("${cairn.mail.host:}") String host,
      @Value("${cairn.mail.from:}") String from,
      @Value("${cairn.mail.link:}") String link,
      @Value("${cairn.origin:}") String origin) {
    this.server = server;
    this.set = !host.isBlank();
    this.from = from;
    this.link = link.isBlank() ? origin + "/today" : link;
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
