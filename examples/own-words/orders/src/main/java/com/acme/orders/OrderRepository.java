package com.acme.orders;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface OrderRepository extends CrudRepository<Order, UUID> {}
