package app.cartera.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose person has been disabled, was given another role or another password meanwhile. The request then
 * goes on as nobody's, and the page is led to sign-in as after any session: what it still shows goes with it.
 */
class AccountCheck extends OncePerRequestFilter {

    private final Users users;

    AccountCheck(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account && !holds(account)) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Account account) {
        return users.findById(account.id())
                .filter(user ->
                        user.enabled && user.role == account.role() && user.passwordHash.equals(account.passwordHash()))
                .isPresent();
    }
}
