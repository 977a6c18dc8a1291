package app.cartera.project;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Drafts extends JpaRepository<ProjectDraft, String> {

    Optional<ProjectDraft> findByIdAndUserId(String id, long userId);

    Optional<ProjectDraft> findFirstByUserIdOrderByChangedAtDesc(long userId);

    int deleteByIdAndUserId(String id, long userId);
}
