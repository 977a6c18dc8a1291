package app.cartera.project;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface Tags extends JpaRepository<Tag, Long> {

    List<Tag> findByNameKeyIn(Collection<String> keys);

    Optional<Tag> findByNameKey(String key);

    /** The tags of these names, made where there is none yet. */
    default Set<Tag> named(Collection<String> names) {
        var byKey = new TreeMap<String, String>();
        names.stream().sorted().forEach(name -> byKey.putIfAbsent(Tag.key(name), name));
        var found = ofKeys(byKey.keySet());
        found.forEach(tag -> byKey.remove(tag.nameKey));
        byKey.forEach((key, name) -> insert(name, key));
        found.addAll(ofKeys(byKey.keySet()));
        return found;
    }

    private Set<Tag> ofKeys(Collection<String> keys) {
        return keys.isEmpty() ? new HashSet<>() : new HashSet<>(findByNameKeyIn(keys));
    }

    /** The id of the tag of this name, made if there is none yet. */
    default long idOf(String name) {
        var key = Tag.key(name);
        return findByNameKey(key)
                .orElseGet(() -> {
                    insert(name, key);
                    return findByNameKey(key).orElseThrow();
                })
                .id;
    }

    /** The name as the tag has it, if there is one. */
    default String spelling(String name) {
        return findByNameKey(Tag.key(name)).map(tag -> tag.name).orElse(name);
    }

    /** Of several people who make the same tag at once, one does; the others find it here and go on. */
    @Transactional
    @Modifying
    @Query(value = "insert ignore into tag (name, name_key) values (:name, :key)", nativeQuery = true)
    void insert(String name, String key);

    @Query("""
            select new app.cartera.project.TagName(t.id, t.name) from Tag t
            where locate(:typed, t.nameKey) = 1 or locate(concat(' ', :typed), t.nameKey) > 0 order by t.nameKey""")
    List<TagName> search(String typed, Pageable page);

    @Query("""
            select count(t) from Tag t
            where locate(:typed, t.nameKey) = 1 or locate(concat(' ', :typed), t.nameKey) > 0""")
    long count(String typed);

    @Query("""
            select p.id as project, t.name as name from Project p join p.tags t where p.id in :projects
            order by p.id, t.nameKey""")
    List<OfProject> ofProjects(Collection<Long> projects);

    interface OfProject {
        long getProject();

        String getName();
    }
}
