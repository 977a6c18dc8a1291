package app.cartera.access;

/** What has to know of all that admins do to accounts, except for what is taken back: whoever does that records it. */
public interface FollowsAccounts {

    /** This was done. Called in the transaction of the change itself, as the last thing in it. */
    void changed(AccountChange change);
}
