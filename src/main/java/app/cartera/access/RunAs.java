package app.cartera.access;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Runs work as a person who is not there, such as the loading of demo data, or who may leave before it ends. It asks for
 * no password: call it only for what the server does by itself, or for what this person has asked for.
 */
@Component
public class RunAs {

    private final Users users;
    // Vaadin gives method security a holder of its own, which is not the static one before the application has started.
    private final SecurityContextHolderStrategy methodSecurity;

    RunAs(Users users, SecurityContextHolderStrategy methodSecurity) {
        this.users = users;
        this.methodSecurity = methodSecurity;
    }

    /** Runs the work as this person. Afterwards whoever was signed in before is so again. */
    public void user(String username, Runnable work) {
        var account = users.findByUsername(username).map(Account::of).orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(account.authentication());
        within(context, work);
    }

    /** The work, to be done on another thread as the person who asks now. */
    public Runnable current(Runnable work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        return () -> within(context, work);
    }

    private void within(SecurityContext context, Runnable work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        methodSecurity.setContext(context);
        try {
            work.run();
        } finally {
            methodSecurity.setContext(before);
            SecurityContextHolder.setContext(before);
        }
    }
}
