package app.cartera.finance;

/** What keeps amounts converted into the company currency. */
interface FollowsRates {

    /** A rate or the company currency is another now. Called in the transaction of the change itself. */
    void ratesChanged();
}
