package app.cartera.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Users extends JpaRepository<User, Long> {

    Optional<User> findByUsername(String username);

    List<UserName> findByEnabledTrueOrderByName();

    List<UserName> findByIdIn(Collection<Long> ids);
}
