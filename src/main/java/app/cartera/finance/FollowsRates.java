package app.cartera.finance;

interface FollowsRates {
    void ratesChanged();
}
