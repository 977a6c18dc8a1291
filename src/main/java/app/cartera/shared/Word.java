package app.cartera.shared;

/**
 * A word that every language has its own for, as an argument of a {@link Refusal}.
 *
 * @param key of its translations
 */
public record Word(String key) {}
