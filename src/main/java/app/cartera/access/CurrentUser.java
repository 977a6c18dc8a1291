package app.cartera.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, and what that person may see and do. */
@Component
public class CurrentUser {

    private final RoleHierarchy roles;

    CurrentUser(RoleHierarchy roles) {
        this.roles = roles;
    }

    public boolean isSignedIn() {
        return principal() != null;
    }

    public long id() {
        return account().id();
    }

    public boolean seesMoney() {
        return has(Role.MANAGER);
    }

    public boolean edits() {
        return has(Role.EDITOR);
    }

    public boolean has(Role role) {
        return roles.getReachableGrantedAuthorities(account().getAuthorities()).stream()
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public Account account() {
        var account = principal();
        if (account == null) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return account;
    }

    private static @Nullable Account principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account ? account : null;
    }
}
