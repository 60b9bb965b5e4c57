package com.acme.orders.shipping;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

public interface ShipmentRepository extends JpaRepository<Shipment, String> {

    List<Shipment> findByOrderOrderNumber(String orderNumber);
}
