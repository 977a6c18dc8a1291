package app.cartera.access;

/** What has to know of what admins do to accounts, but of what is taken back: whoever does that knows. */
public interface FollowsAccounts {

    /** This was done. Called in the transaction of the change itself, as the last thing in it. */
    void changed(AccountChange change);
}
