package health.cairn.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Sign-in at the clinic's directory: OpenID Connect's authorization code with state, nonce and
 * PKCE. All that is taken from it is who somebody is; its tokens are not kept.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryGate {
  private final Directory directory;
  private final DirectorySignIn signIn;

  DirectoryGate(Directory directory, DirectorySignIn signIn) {
    this.directory = directory;
    this.signIn = signIn;
  }

  /** Nothing where the clinic has none. */
  void open(HttpSecurity http) {
    if (!directory.isNamed()) return;
    ClientRegistrationRepository clients = directory::find;
    http.oauth2Login(
        login ->
            login
                .loginPage("/sign-in")
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(at -> at.authorizationRequestResolver(resolver(clients)))
                .redirectionEndpoint(at -> at.baseUri(Directory.ANSWER))
                .userInfoEndpoint(
                    at ->
                        at.oidcUserService(
                            said -> new DefaultOidcUser(List.of(), said.getIdToken())))
                .successHandler(signIn)
                .failureHandler(signIn)
                .withObjectPostProcessor(new NotByItself()));
  }

  /** Who somebody is at the directory is nobody here: the session holds our own people only. */
  private static final class NotByItself
      implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {
    @Override
    public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
      filter.setSecurityContextRepository(new NullSecurityContextRepository());
      return filter;
    }
  }

  /** Whoever sits there says again who they are: the browser may be everybody's. */
  private static OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository clients) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, Directory.WAY);
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(asked -> asked.additionalParameters(it -> it.put("prompt", "login"))));
    return resolver;
  }

  /** RS256, which every provider has, or the first that this one has; never a shared secret. */
  @Bean
  static JwtDecoderFactory<ClientRegistration> idTokens() {
    var factory = new OidcIdTokenDecoderFactory();
    factory.setJwsAlgorithmResolver(DirectoryGate::algorithm);
    return factory;
  }

  private static JwsAlgorithm algorithm(ClientRegistration client) {
    var said =
        client
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("id_token_signing_alg_values_supported");
    var names = said instanceof List<?> list ? Set.copyOf(list) : Set.of();
    if (names.contains(SignatureAlgorithm.RS256.getName())) return SignatureAlgorithm.RS256;
    return names.stream()
        .map(it -> SignatureAlgorithm.from(it.toString()))
        .filter(it -> it != null)
        .sorted()
        .findFirst()
        .orElse(SignatureAlgorithm.RS256);
  }

  /** The directory's tokens are not needed once they have said who somebody is. */
  private static final class NoTokens implements OAuth2AuthorizedClientRepository {
    // The framework's signature.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String id, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Deliberately nothing.
    }

    @Override
    public void removeAuthorizedClient(
        String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {
      // There is none.
    }
  }
}
