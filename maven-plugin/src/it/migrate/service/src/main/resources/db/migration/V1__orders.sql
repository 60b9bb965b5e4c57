create table "order" (id uuid primary key);
