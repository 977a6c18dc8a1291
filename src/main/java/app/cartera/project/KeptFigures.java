package app.cartera.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What is kept of a project's entries beside it, to find projects by. The finance feature writes it. */
@Entity
@Immutable
@Table(name = KeptFigures.TABLE)
class KeptFigures {

    static final String TABLE = "project_figures";

    @Id
    Long projectId;

    @Nullable
    BigDecimal marginPercent;

    @Nullable
    BigDecimal budgetUsed;

    @Nullable
    LocalDate lastEntry;
}
