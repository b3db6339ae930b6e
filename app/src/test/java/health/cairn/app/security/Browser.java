package health.cairn.app.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Keeps its cookie and sends the token of the page it looks at, as a person's browser does. */
final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final Pattern META = Pattern.compile("csrf-token\" content=\"([^\"]+)\"");

  private final MockMvc door;
  private Optional<Cookie> session = Optional.empty();
  private String token = "";
  private String address = "192.0.2.1";

  Browser(MockMvc door) {
    this.door = door;
  }

  Browser at(String from) {
    address = from;
    return this;
  }

  String session() {
    return session.map(Cookie::getValue).orElse("");
  }

  MockHttpServletResponse open(String path) throws Exception {
    return send(get(path));
  }

  /** Names and values in turn. */
  MockHttpServletResponse submit(String path, String... form) throws Exception {
    return send(filled(path, form).param("_csrf", token));
  }

  MockHttpServletResponse submitWithoutToken(String path, String... form) throws Exception {
    return send(filled(path, form));
  }

  private static MockHttpServletRequestBuilder filled(String path, String... form) {
    var request = post(path);
    for (var i = 0; i < form.length; i += 2) request.param(form[i], form[i + 1]);
    return request;
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    session.ifPresent(request::cookie);
    request.with(
        at -> {
          at.setRemoteAddr(address);
          return at;
        });
    var answer = door.perform(request).andReturn().getResponse();
    Optional.ofNullable(answer.getCookie("cairn"))
        .ifPresent(cookie -> session = Optional.of(cookie));
    var page = answer.getContentAsString();
    find(TOKEN, page).or(() -> find(META, page)).ifPresent(found -> token = found);
    return answer;
  }

  private static Optional<String> find(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
