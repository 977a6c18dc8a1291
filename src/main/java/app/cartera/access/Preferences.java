package app.cartera.access;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person set for oneself, such as the columns of a grid: small texts by name. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class Preferences {

    private final StoredPreferences stored;
    private final CurrentUser currentUser;

    Preferences(StoredPreferences stored, CurrentUser currentUser) {
        this.stored = stored;
        this.currentUser = currentUser;
    }

    public Optional<String> get(String name) {
        return stored.findById(key(name)).map(preference -> preference.content);
    }

    @Transactional
    public void set(String name, String content) {
        stored.save(new Preference(key(name), content));
    }

    private Preference.Key key(String name) {
        return new Preference.Key(currentUser.id(), name);
    }
}
