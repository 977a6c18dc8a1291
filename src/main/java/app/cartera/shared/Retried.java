package app.cartera.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Tried again, in a new transaction, where another's lock was in the way: of two who wait for each other, the database sends
 * one away. Locks are taken in one order to make that rare; where a foreign key takes them it cannot be had.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(includes = TransientDataAccessException.class, maxRetries = 5, delay = 20, jitter = 20, multiplier = 2)
public @interface Retried {}
