package com.acme.order;

import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

@Mapper
public interface Orders {
    Orders ALL = Mappers.getMapper(Orders.class);

    Order copy(Order order);
}
