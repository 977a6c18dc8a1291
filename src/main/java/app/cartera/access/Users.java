package app.cartera.access;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Users extends JpaRepository<User, Long> {

    Optional<User> findByUsername(String username);

    List<UserName> findByEnabledTrueOrderByNameKeyAscIdAsc();

    List<UserName> findAllByOrderByNameKeyAscIdAsc();

    List<UserName> findByIdIn(Collection<Long> ids);

    /** Read beside the entity, which is locked later: it would stay as it was before that. */
    Optional<AccountState> findStateById(long id);

    boolean existsByIdAndRoleAndEnabledTrue(long id, Role role);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select user from User user where user.id = :id")
    Optional<User> lock(long id);

    /** Everybody who works on the last admins waits here for everybody else who does. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select user from User user where user.role = Role.ADMIN and user.enabled order by user.id")
    List<User> lockEnabledAdmins();

    Slice<UserRow> findAllProjectedBy(Pageable page);

    List<UserRow> findAllProjectedBy(Sort sort);
}
