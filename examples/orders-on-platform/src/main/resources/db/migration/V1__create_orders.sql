-- What is personal is text, whatever its type: the platform stores it encrypted.
create table customers (
    id           uuid primary key,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    first_name   text,
    last_name    text,
    email        text,
    email_lookup text unique,
    phone_number text,
    birth_date   text,
    street       text,
    city         text,
    postal_code  text,
    country      text
);

create table orders (
    id             uuid primary key,
    version        bigint         not null,
    created_at     timestamptz    not null,
    updated_at     timestamptz    not null,
    order_number   varchar(40)    not null unique,
    customer_id    uuid           not null references customers (id),
    status         varchar(20)    not null,
    total_amount   numeric(12, 2) not null,
    total_currency varchar(3)     not null,
    discount       numeric(3, 2)  not null
);

create index orders_by_customer on orders (customer_id);

create table order_lines (
    id                  uuid primary key,
    version             bigint         not null,
    created_at          timestamptz    not null,
    updated_at          timestamptz    not null,
    order_id            uuid           not null references orders (id),
    sku                 varchar(40)    not null,
    quantity            int            not null,
    unit_price_amount   numeric(12, 2) not null,
    unit_price_currency varchar(3)     not null
);

create index order_lines_by_order on order_lines (order_id);

create table payments (
    id                 uuid primary key,
    version            bigint         not null,
    created_at         timestamptz    not null,
    updated_at         timestamptz    not null,
    order_id           uuid           not null references orders (id),
    amount             numeric(12, 2) not null,
    currency           varchar(3)     not null,
    card_number        text,
    authorization_code varchar(80)    not null
);

create index payments_by_order on payments (order_id);

create table shipments (
    id              uuid primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    order_id        uuid        not null references orders (id),
    recipient       text,
    tracking_number varchar(80)
);

create index shipments_by_order on shipments (order_id);
