package app.cartera.journal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface Operations extends JpaRepository<Operation, Long>, JpaSpecificationExecutor<Operation> {

    @Query("select o.undoesId from Operation o where o.undoesId in :operations")
    Set<Long> undone(Collection<Long> operations);

    List<Operation> findByUndoesIdIn(Collection<Long> operations);

    boolean existsByState(OperationState state);
}
