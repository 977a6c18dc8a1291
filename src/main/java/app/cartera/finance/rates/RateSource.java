package app.cartera.finance.rates;

/** Where a rate comes from: the European Central Bank, or the hand of an admin. */
public enum RateSource {
    ECB,
    HAND
}
