package app.cartera.project.imports;

import app.cartera.imports.ColumnMeaning;
import app.cartera.imports.TitleWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a file says of a project. */
public enum ProjectFileColumn implements ColumnMeaning {
    IGNORED(Kind.NOTHING, ""),
    NAME(
            Kind.TEXT,
            "name",
            "nombre",
            "name",
            "nombre del proyecto",
            "project name",
            "proyecto",
            "project",
            "titulo",
            "title",
            "obra",
            "job"),
    CODE(
            Kind.TEXT,
            "code",
            "codigo",
            "code",
            "codigo de proyecto",
            "project code",
            "id de proyecto",
            "project id",
            "id",
            "referencia",
            "reference",
            "ref",
            "expediente",
            "numero",
            "number",
            "numero de proyecto",
            "project number",
            "clave"),
    /** By tax ID or name. */
    CLIENT(
            Kind.TEXT,
            "clientId",
            "cliente",
            "client",
            "customer",
            "nombre del cliente",
            "client name",
            "customer name",
            "nif del cliente",
            "cif del cliente",
            "borrower",
            "empresa",
            "company",
            "cuenta",
            "account"),
    DESCRIPTION(
            Kind.TEXT,
            "description",
            "descripcion",
            "description",
            "objetivo",
            "objective",
            "project development objective",
            "detalle",
            "notas",
            "notes"),
    STATUS(Kind.TEXT, "status", "estado", "status", "estado del proyecto", "project status", "situacion", "fase"),
    START(
            Kind.DAY,
            "startDate",
            "inicio",
            "start",
            "fecha de inicio",
            "start date",
            "comienzo",
            "fecha de comienzo",
            "desde",
            "from",
            "board approval date",
            "approval date"),
    DUE(
            Kind.DAY,
            "dueDate",
            "entrega",
            "due",
            "fecha de entrega",
            "due date",
            "fecha de fin",
            "end date",
            "fin",
            "end",
            "fecha limite",
            "deadline",
            "hasta",
            "to",
            "project closing date",
            "closing date"),
    OWNER(
            Kind.TEXT,
            "ownerId",
            "propietario",
            "owner",
            "responsable",
            "project manager",
            "jefe de proyecto",
            "manager",
            "encargado"),
    BILLABLE(Kind.FLAG, "billable", "facturable", "billable"),
    BUDGET_TYPE(
            Kind.TEXT,
            "budgetType",
            "tipo de presupuesto",
            "budget type",
            "tipo de facturacion",
            "billing type",
            "billing method"),
    BUDGET(
            Kind.AMOUNT,
            "budgetAmount",
            "presupuesto",
            "budget",
            "importe del presupuesto",
            "budget amount",
            "current project cost",
            "project cost",
            "importe",
            "amount",
            "importe del contrato",
            "contract value"),
    CURRENCY(Kind.TEXT, "currency", "moneda", "currency", "divisa"),
    /** Several, between commas or semicolons. */
    TAGS(Kind.TEXT, "tags", "etiquetas", "tags", "etiqueta", "tag", "labels");

    /** Whoever has to do with it, and what there was or is of its budget. */
    private static final Set<String> OTHER_THINGS = Set.of(
            "cliente",
            "client",
            "customer",
            "contacto",
            "contact",
            "proveedor",
            "vendor",
            "supplier",
            "usado",
            "used",
            "consumido",
            "consumed",
            "gastado",
            "spent",
            "restante",
            "remaining",
            "disponible",
            "available",
            "left");

    private static final Set<String> BOUNDS = Set.of("desde", "from", "hasta", "to");

    /** What Cartera writes into a list of projects of what they have brought from one day to another. */
    private static final Set<Set<String>> FIGURES = Stream.of(
                    "ingresos",
                    "revenue",
                    "costes",
                    "costs",
                    "margen",
                    "margin",
                    "presupuesto usado",
                    "budget used",
                    "ultimo movimiento",
                    "last entry",
                    "movimientos sin tipo de cambio",
                    "entries without a rate",
                    "movimientos sin tipo de cambio desde el principio",
                    "entries without a rate of all time")
            .map(TitleWords::of)
            .collect(Collectors.toUnmodifiableSet());

    private final Known known;

    ProjectFileColumn(Kind kind, String field, String... titles) {
        known = new Known(kind, field, List.of(titles));
    }

    /** Whether it is for those alone who may see money. */
    boolean isMoney() {
        return this == BUDGET || this == CURRENCY;
    }

    @Override
    public Known known() {
        return known;
    }

    @Override
    public boolean isNeeded() {
        return this == NAME;
    }

    @Override
    public Set<String> otherThings() {
        return OTHER_THINGS;
    }

    /** Beside figures, the days from and to are those of the figures. */
    @Override
    public boolean isSaidBy(String title, List<String> all) {
        return !TitleWords.meet(TitleWords.of(title), BOUNDS)
                || all.stream().map(TitleWords::of).noneMatch(FIGURES::contains);
    }
}
