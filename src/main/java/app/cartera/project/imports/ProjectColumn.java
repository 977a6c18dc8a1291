package app.cartera.project.imports;

import app.cartera.imports.ColumnMeaning;
import java.util.List;
import java.util.Set;

/** What a column of a file says of a project. */
public enum ProjectColumn implements ColumnMeaning {
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

    private final Known known;

    ProjectColumn(Kind kind, String field, String... titles) {
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
        return Set.of("cliente", "client", "customer", "contacto", "contact", "proveedor", "vendor", "supplier");
    }
}
