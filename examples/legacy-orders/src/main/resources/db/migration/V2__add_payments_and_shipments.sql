create table payments (
    id                 uuid primary key,
    order_id           bigint         not null references orders (id),
    amount             decimal(12, 2) not null,
    card_encrypted     varchar(200),
    authorization_code varchar(80)    not null,
    paid_at            timestamp      not null
);

create index payments_by_order on payments (order_id);

create table shipments (
    id              varchar(40) primary key,
    order_id        bigint    not null references orders (id),
    recipient       varchar(200),
    tracking_number varchar(80),
    last_modified   timestamp
);
