package app.cartera.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** The test is run as the person of {@link TestPeople} with this role. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = SignedIn.Factory.class)
public @interface SignedIn {

    Role value();

    class Factory implements WithSecurityContextFactory<SignedIn> {

        private final Users users;

        Factory(Users users) {
            this.users = users;
        }

        @Override
        public SecurityContext createSecurityContext(SignedIn as) {
            return as(as.value());
        }

        /** For a test in which one person follows another. */
        public SecurityContext as(Role role) {
            var account =
                    Account.of(users.findByUsername(role.name().toLowerCase()).orElseThrow());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    account, account.getPassword(), account.getAuthorities()));
            return context;
        }
    }
}
