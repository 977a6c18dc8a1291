package app.cartera.journal;

import java.util.Collection;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Operations extends JpaRepository<Operation, Long> {

    @Query("select o.undoesId from Operation o where o.undoesId in :operations")
    Set<Long> undone(Collection<Long> operations);
}
