package app.cartera.project;

/** How the client pays for a project. */
public enum BudgetType {
    NO_LIMIT,
    FIXED_PRICE,
    TIME_AND_MATERIALS
}
