package app.cartera.project;

import app.cartera.shared.Folded;
import app.cartera.shared.Moments;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "project")
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    String name;
    String nameKey;

    @Nullable
    String code;

    @Nullable
    String codeKey;

    @Nullable
    String description;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Client client;

    /** The client's name as it is sorted by. */
    @Nullable
    String clientKey;

    @Enumerated(EnumType.STRING)
    ProjectStatus status;

    @Nullable
    LocalDate startDate;

    @Nullable
    LocalDate dueDate;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Owner owner;

    /** The owner's name as it is sorted by. */
    @Nullable
    String ownerKey;

    boolean billable;

    @Enumerated(EnumType.STRING)
    BudgetType budgetType;

    @Nullable
    BigDecimal budgetAmount;

    String currency;
    boolean archived;
    Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "project_word", joinColumns = @JoinColumn(name = "project_id"))
    @Column(name = "word")
    Set<String> words = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "project_tag",
            joinColumns = @JoinColumn(name = "project_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    Set<Tag> tags = new HashSet<>();

    void fill(ProjectForm form, @Nullable Client client, @Nullable Owner owner, Set<Tag> tags) {
        var before = words(name, code);
        name = form.name();
        nameKey = Folded.key(name, ProjectForm.LONGEST_NAME);
        code = form.code();
        codeKey = codeKey(code);
        description = form.description();
        if (this.client != client) {
            this.client = client;
            clientKey = client == null ? null : client.nameKey();
        }
        status = form.status();
        startDate = form.startDate();
        dueDate = form.dueDate();
        if (this.owner != owner) {
            this.owner = owner;
            ownerKey = owner == null ? null : owner.nameKey();
        }
        billable = form.billable();
        budgetType = form.budgetType();
        budgetAmount = form.budgetAmount();
        currency = form.currency();
        changedAt = Moments.now();
        var now = words(name, code);
        if (!now.equals(before)) {
            words.retainAll(now);
            words.addAll(now);
        }
        this.tags.retainAll(tags);
        this.tags.addAll(tags);
    }

    /** What a code is without regard to case and accents. */
    static @Nullable String codeKey(@Nullable String code) {
        return code == null ? null : Folded.key(code, ProjectForm.LONGEST_CODE);
    }

    private static Set<String> words(@Nullable String name, @Nullable String code) {
        return Folded.words(name, code, code == null ? null : Folded.compact(code));
    }

    ProjectForm form() {
        return new ProjectForm(
                id,
                version,
                name,
                code,
                description,
                client == null ? null : client.getId(),
                status,
                startDate,
                dueDate,
                owner == null ? null : owner.getId(),
                billable,
                budgetType,
                budgetAmount,
                currency,
                tagNames());
    }

    Set<String> tagNames() {
        return tags.stream().map(tag -> tag.name).collect(Collectors.toSet());
    }

    void archive() {
        archived = true;
        changedAt = Moments.now();
    }

    void restore() {
        archived = false;
        changedAt = Moments.now();
    }
}
