package app.cartera.finance.imports;

import app.cartera.finance.EntryKind;
import app.cartera.imports.TitleWords;
import app.cartera.shared.Folded;
import java.util.Optional;
import java.util.Set;

/** Words in which people name columns, and the kinds of entries, in Spanish and English; folded. */
final class ImportWords {

    static final Set<String> PROJECT = Set.of("proyecto", "project", "obra", "job");
    static final Set<String> CODE = Set.of("codigo", "code", "clave", "id", "no", "num", "numero", "number");
    static final Set<String> NAME = Set.of("nombre", "name");
    static final Set<String> DATE = Set.of("fecha", "date", "dia", "day");
    static final Set<String> AMOUNT = Set.of("importe", "amount", "monto");
    static final Set<String> TOTAL = Set.of("total");
    static final Set<String> KIND = Set.of("tipo", "clase", "kind", "type");
    static final Set<String> ENTRY = Set.of("movimiento", "apunte", "asiento", "operacion", "entry", "transaction");
    static final Set<String> CATEGORY = Set.of("categoria", "category");
    static final Set<String> CURRENCY = Set.of("moneda", "divisa", "currency");
    static final Set<String> TEXT = Set.of(
            "texto",
            "text",
            "descripcion",
            "description",
            "concepto",
            "concept",
            "detalle",
            "detail",
            "details",
            "nota",
            "notas",
            "note",
            "notes",
            "comentario",
            "comment",
            "asunto",
            "subject",
            "memo");
    static final Set<String> REFERENCE = Set.of(
            "referencia",
            "reference",
            "ref",
            "factura",
            "invoice",
            "recibo",
            "receipt",
            "documento",
            "document",
            "justificante",
            "voucher",
            "numero",
            "number",
            "no",
            "num");
    static final Set<String> REVENUE = Set.of(
            "ingreso",
            "ingresos",
            "venta",
            "ventas",
            "haber",
            "abono",
            "abonos",
            "revenue",
            "revenues",
            "income",
            "sale",
            "sales",
            "credit",
            "grant",
            "grants",
            "commitment",
            "commitments");
    static final Set<String> COSTS = Set.of(
            "coste",
            "costes",
            "costo",
            "costos",
            "gasto",
            "gastos",
            "debe",
            "cargo",
            "cargos",
            "cost",
            "costs",
            "expense",
            "expenses",
            "debit");

    /** An amount of these is none of an entry: it is of several, of the whole project, or of a part of the entry. */
    static final Set<String> OTHER_AMOUNTS = Set.of(
            "proyecto",
            "project",
            "presupuesto",
            "budget",
            "saldo",
            "balance",
            "margen",
            "margin",
            "iva",
            "vat",
            "tax",
            "impuesto",
            "impuestos",
            "hora",
            "horas",
            "hour",
            "hours");

    private ImportWords() {}

    /** Nothing where the text says neither or both. */
    static Optional<EntryKind> kind(String text) {
        var words = Folded.words(text);
        var revenue = TitleWords.meet(words, REVENUE);
        return revenue == TitleWords.meet(words, COSTS)
                ? Optional.empty()
                : Optional.of(revenue ? EntryKind.REVENUE : EntryKind.COST);
    }
}
