-- What another decided is read latest first.
create index staff_pending_act_settled on staff_pending_act (settled_at desc, id desc) where state <> 'waiting';
