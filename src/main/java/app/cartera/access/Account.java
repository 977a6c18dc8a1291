package app.cartera.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person signed in, as kept in the session. */
public record Account(long id, String username, String name, String passwordHash, Role role, boolean isEnabled)
        implements UserDetails {

    static Account of(User user) {
        return new Account(user.id, user.username, user.name, user.passwordHash, user.role, user.enabled);
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, getAuthorities());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }
}
