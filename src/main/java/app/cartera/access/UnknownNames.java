package app.cartera.access;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnknownNames extends Repository<UnknownName, String> {

    /** Locks the row, new or not, at once: of two tries the second waits for the first. */
    @Modifying
    @NativeQuery("""
            insert into unknown_name (name_hash, failed_sign_ins, tried_at) values (:hash, 0, :now)
            on duplicate key update tried_at = values(tried_at)""")
    void tried(String hash, Instant now);

    @Query("select name from UnknownName name where name.nameHash = :hash")
    UnknownName get(String hash);

    @Modifying
    @Query("delete from UnknownName name where name.triedAt < :before")
    void forgetTriedBefore(Instant before);
}
