package app.cartera.project;

import org.springframework.data.jpa.repository.JpaRepository;

interface Clients extends JpaRepository<Client, Long> {}
