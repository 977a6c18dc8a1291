package app.cartera.project.imports;

import app.cartera.project.BudgetType;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Folded;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words for where a project stands and how it is paid, in Spanish and English; folded. */
final class ProjectWords {

    private static final Map<ProjectStatus, Set<String>> STATUS = Map.of(
            ProjectStatus.DRAFT,
            Set.of(
                    "borrador",
                    "draft",
                    "pendiente",
                    "pending",
                    "propuesta",
                    "proposal",
                    "planificado",
                    "planned",
                    "pipeline",
                    "nuevo",
                    "new"),
            ProjectStatus.ACTIVE,
            Set.of(
                    "activo",
                    "activa",
                    "active",
                    "abierto",
                    "open",
                    "en curso",
                    "in progress",
                    "en marcha",
                    "en ejecucion",
                    "running",
                    "ongoing"),
            ProjectStatus.CLOSED,
            Set.of(
                    "cerrado",
                    "cerrada",
                    "closed",
                    "terminado",
                    "finalizado",
                    "finished",
                    "completado",
                    "completed",
                    "hecho",
                    "done",
                    "cancelado",
                    "cancelled",
                    "canceled",
                    "dropped"));

    private static final Map<BudgetType, Set<String>> BUDGET_TYPE = Map.of(
            BudgetType.NO_LIMIT,
            Set.of("sin limite", "no limit", "none", "ninguno"),
            BudgetType.FIXED_PRICE,
            Set.of("precio fijo", "fixed price", "precio cerrado", "cerrado", "fixed", "fixed fee"),
            BudgetType.TIME_AND_MATERIALS,
            Set.of("tiempo y materiales", "time and materials", "time & materials", "t&m", "por horas", "hourly"));

    private ProjectWords() {}

    static Optional<ProjectStatus> status(String text) {
        return meant(STATUS, text);
    }

    static Optional<BudgetType> budgetType(String text) {
        return meant(BUDGET_TYPE, text);
    }

    private static <E> Optional<E> meant(Map<E, Set<String>> words, String text) {
        var key = Folded.key(text);
        return words.entrySet().stream()
                .filter(meaning -> meaning.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
