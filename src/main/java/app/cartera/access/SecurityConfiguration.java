package app.cartera.access;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    /** Scripts and styles are not named: Vaadin has some within the page. */
    private static final String CONTENT =
            "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Users users, VaadinDefaultRequestCache requests)
            throws Exception {
        requests.setDelegateRequestCache(withoutParameter());
        return http.authorizeHttpRequests(paths -> paths.requestMatchers("/styles.css", "/icons/**", "/scripts/**")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login").anyRequest(AuthorizedUrl::authenticated))
                .headers(SecurityConfiguration::beforehand)
                .addFilterBefore(new AccountCheck(users), AnonymousAuthenticationFilter.class)
                .build();
    }

    /**
     * Written before the answer rather than with it: pages are forwarded to Vaadin, and when those come back it is too late.
     * Files are the same for everybody and may be kept, and Vaadin says how long; nothing else may.
     */
    private static void beforehand(HeadersConfigurer<HttpSecurity> headers) {
        var unlessFile = new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(files()), new CacheControlHeadersWriter());
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(unlessFile)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }

    private static RequestMatcher files() {
        return new OrRequestMatcher(Stream.of("/VAADIN/build/**", "/aura/**", "/styles.css", "/icons/**", "/scripts/**")
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toArray(RequestMatcher[]::new));
    }

    /** After sign-in the address is the one asked for, and nothing else: it is bookmarked and shown. */
    @SuppressWarnings("NullAway") // null switches it off, says its documentation
    private static HttpSessionRequestCache withoutParameter() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("ADMIN")
                .implies("MANAGER")
                .role("MANAGER")
                .implies("EDITOR")
                .role("EDITOR")
                .implies("VIEWER")
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
