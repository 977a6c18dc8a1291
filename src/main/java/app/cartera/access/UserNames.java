package app.cartera.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the firm by name, for owners and authors; open to everybody who is signed in. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class UserNames {

    private final Users users;

    UserNames(Users users) {
        this.users = users;
    }

    /** Everybody who can be given a project today, by name. */
    public List<UserName> enabled() {
        return users.findByEnabledTrueOrderByNameKeyAscIdAsc();
    }

    /** Everybody there is or was, by name. */
    public List<UserName> all() {
        return users.findAllByOrderByNameKeyAscIdAsc();
    }

    /** Names by id, of the disabled as well. */
    public Map<Long, String> names(Collection<Long> ids) {
        return users.findByIdIn(ids).stream().collect(Collectors.toMap(UserName::id, UserName::name));
    }
}
