CREATE INDEX "cases_assignee" ON "cases" USING btree ("office_id","assignee_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "tickets_liaison" ON "tickets" USING btree ("office_id","liaison_id") WHERE liaison_id is not null;--> statement-breakpoint
CREATE INDEX "tickets_grant" ON "tickets" USING btree ("office_id","grant_id") WHERE grant_id is not null;--> statement-breakpoint
CREATE INDEX "bookings_open" ON "bookings" USING btree ("office_id","day") WHERE status = 'booked';--> statement-breakpoint
insert into policies (id, office_id, scope, version, policy, reason, actor_id, at)
select gen_random_uuid(), o.id, 'hall', 1, o.settings->'policy', '', '00000000-0000-0000-0000-000000000000', o.created_at
from offices o
where o.settings->'policy' is not null
  and not exists (select 1 from policies p where p.office_id = o.id and p.scope = 'hall');
