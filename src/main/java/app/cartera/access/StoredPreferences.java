package app.cartera.access;

import org.springframework.data.jpa.repository.JpaRepository;

interface StoredPreferences extends JpaRepository<Preference, Preference.Key> {}
