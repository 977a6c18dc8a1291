package app.cartera.finance;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Categories extends JpaRepository<Category, Long> {

    List<Category> findAllByOrderById();
}
