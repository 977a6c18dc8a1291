package app.cartera.project;

import org.springframework.data.jpa.repository.JpaRepository;

interface Owners extends JpaRepository<Owner, Long> {}
