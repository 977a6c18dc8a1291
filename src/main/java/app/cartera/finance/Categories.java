package app.cartera.finance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Categories extends JpaRepository<Category, Long> {

    List<Category> findAllByOrderById();

    Optional<Category> findByNameKey(String nameKey);
}
