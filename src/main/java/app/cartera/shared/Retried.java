package app.cartera.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tried again, in a new transaction, where another's lock was in the way: of two who wait for each other, the database sends
 * one away. Locks are taken in one order to make that rare; where a foreign key takes them it cannot be had. Also where another
 * has just taken what only one can have: the next try finds it taken, and says by whom.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = {TransientDataAccessException.class, DataIntegrityViolationException.class},
        predicate = Retried.Outermost.class,
        maxRetries = 5,
        delay = 20,
        jitter = 20,
        multiplier = 2)
public @interface Retried {

    /** Within another's transaction nothing can be tried again: it is lost already, and has to be tried again as a whole. */
    class Outermost implements MethodRetryPredicate {

        @Override
        public boolean shouldRetry(Method method, Throwable failure) {
            return !TransactionSynchronizationManager.isActualTransactionActive();
        }
    }
}
