package app.cartera;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Each application context has a holder of its own for who is signed in, and the last context that started has made its
 * own the static one. The tests run in several contexts: before each test the static one is that of its context, or the
 * person signed in would be another, or nobody, depending on the order of the classes.
 */
class SecurityHolder implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 9_000; // after the context is there, and before Spring Security signs in the person of the test
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifUnique(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
