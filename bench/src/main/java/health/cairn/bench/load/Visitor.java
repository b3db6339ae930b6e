package health.cairn.bench.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in with a browser's cookies. */
final class Visitor {
  private static final Pattern TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|csrf-token\" content=\"([^\"]+)\"");

  private final HttpClient client;
  private final URI base;
  private String token = "";

  private Visitor(URI base) {
    this.base = base;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** Opens a one-time link and goes on. */
  static Visitor signedIn(URI link) throws IOException, InterruptedException {
    var visitor = new Visitor(link.resolve("/"));
    visitor.get(link.getPath());
    visitor.post(link.getPath(), Map.of());
    visitor.get("/patients");
    return visitor;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
    return kept(client.send(request.GET().build(), BodyHandlers.ofString()));
  }

  HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    var found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1) != null ? found.group(1) : found.group(2);
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
