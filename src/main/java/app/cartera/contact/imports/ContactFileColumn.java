package app.cartera.contact.imports;

import app.cartera.imports.ColumnMeaning;
import java.util.List;
import java.util.Set;

/** What a column of a file says of a contact. */
public enum ContactFileColumn implements ColumnMeaning {
    IGNORED(Kind.NOTHING, ""),
    /** In a list of projects, the client comes before what is called name, which is the project's. */
    NAME(
            Kind.NAME,
            "name",
            "nombre del cliente",
            "client name",
            "customer name",
            "cliente",
            "client",
            "customer",
            "borrower",
            "nombre",
            "name",
            "nombre comercial",
            "trade name",
            "contacto",
            "contact",
            "empresa",
            "company",
            "company name",
            "organizacion",
            "organization",
            "proveedor",
            "vendor",
            "supplier",
            "razon social"),
    LEGAL_NAME(Kind.TEXT, "legalName", "nombre legal", "legal name", "razon social", "nombre fiscal"),
    TAX_ID(
            Kind.TEXT,
            "taxId",
            "nif",
            "cif",
            "nif cif",
            "cif nif",
            "tax id",
            "vat",
            "vat number",
            "vat id",
            "vat no",
            "numero iva",
            "id fiscal",
            "identificacion fiscal",
            "rfc",
            "dni"),
    EMAIL(Kind.TEXT, "email", "correo electronico", "email", "e mail", "correo", "mail", "email address"),
    PHONE(
            Kind.TEXT,
            "phone",
            "telefono",
            "phone",
            "telefono fijo",
            "movil",
            "mobile",
            "tel",
            "telephone",
            "phone number"),
    WEBSITE(Kind.TEXT, "website", "sitio web", "website", "web", "pagina web", "url"),
    STREET(Kind.TEXT, "street", "calle", "street", "direccion", "address", "domicilio", "street address"),
    POSTAL_CODE(Kind.TEXT, "postalCode", "codigo postal", "postal code", "cp", "c p", "zip", "zip code", "postcode"),
    CITY(Kind.TEXT, "city", "ciudad", "city", "poblacion", "localidad", "municipio", "town"),
    REGION(Kind.TEXT, "region", "provincia", "region", "province", "state", "comunidad autonoma", "county"),
    COUNTRY(Kind.TEXT, "country", "pais", "country", "country code"),
    CLIENT(Kind.FLAG, "client", "cliente", "client", "customer", "es cliente", "is client", "is customer"),
    VENDOR(Kind.FLAG, "vendor", "proveedor", "vendor", "supplier", "es proveedor", "is vendor", "is supplier"),
    NOTES(Kind.TEXT, "notes", "notas", "notes", "observaciones", "comentarios", "comments", "nota", "note");

    private final Known known;

    ContactFileColumn(Kind kind, String field, String... titles) {
        known = new Known(kind, field, List.of(titles));
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
        return Set.of("proyecto", "project", "obra", "job");
    }
}
