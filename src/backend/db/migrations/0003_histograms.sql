CREATE TABLE "kpi_histograms" (
	"office_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"grain" text NOT NULL,
	"starts_on" date NOT NULL,
	"count" bigint NOT NULL,
	"cells" json NOT NULL,
	CONSTRAINT "kpi_histograms_office_id_stage_grain_starts_on_pk" PRIMARY KEY("office_id","stage","grain","starts_on")
);
--> statement-breakpoint
ALTER TABLE "kpi_buckets" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "kpi_series" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "kpi_buckets" CASCADE;--> statement-breakpoint
DROP TABLE "kpi_series" CASCADE;--> statement-breakpoint
DROP INDEX "kpi_deltas_month";--> statement-breakpoint
DROP INDEX "tickets_waiting";--> statement-breakpoint
DELETE FROM "kpi_deltas";--> statement-breakpoint
ALTER TABLE "kpi_deltas" ADD COLUMN "day" date NOT NULL;--> statement-breakpoint
ALTER TABLE "kpi_deltas" ADD COLUMN "minutes" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_kinds" ON "cases" USING btree ("office_id","item_code","lane","status");--> statement-breakpoint
CREATE INDEX "events_kinds" ON "events" USING btree ("office_id","subject_type","action");--> statement-breakpoint
CREATE INDEX "tickets_number_prefix" ON "tickets" USING btree ("office_id","number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "tickets_name" ON "tickets" USING btree ("office_id","applicant_name" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "kpi_deltas_day" ON "kpi_deltas" USING btree ("office_id","day");--> statement-breakpoint
CREATE INDEX "tickets_waiting" ON "tickets" USING btree ("office_id","service_day","lane","first_in_line" DESC NULLS LAST,coalesce(queued_at, taken_at),"id") WHERE status = 'waiting';--> statement-breakpoint
ALTER TABLE "kpi_deltas" DROP COLUMN "month";--> statement-breakpoint
ALTER TABLE "kpi_deltas" DROP COLUMN "bucket";--> statement-breakpoint
insert into kpi_histograms (office_id, stage, grain, starts_on, count, cells)
with measured as materialized (
select c.id, c.office_id, ''::text as stage, (c.closed_at at time zone interval '8 hours')::date as day,
  c.item_code, c.channel, c.lane, c.processing_minutes as minutes, c.on_time, c.closed_at
from cases c
where c.closed_at is not null and c.processing_minutes is not null and c.status in ('issued','delivered','rejected','returned') and true),
measures as materialized (
  select office_id, stage, day, item_code, channel, lane, minutes, on_time from measured
  union all 
select m.office_id, s.name as stage, m.day, m.item_code, m.channel, m.lane, sum(s.working_minutes)::int as minutes,
  m.on_time
from measured m
join case_steps s on s.office_id = m.office_id and s.case_id = m.id
where s.working_minutes is not null and s.started_at < m.closed_at and s.whose_move <> 'applicant'
group by m.id, m.office_id, m.day, m.item_code, m.channel, m.lane, m.on_time, s.name),
counted as (
select office_id, stage, 'day'::text as grain, day as starts_on,
  item_code, channel, lane, minutes as value, count(*) as n,
  count(*) filter (where on_time) as on_time, count(on_time) as with_due
from measures group by 1, 2, 3, 4, 5, 6, 7, 8
  union all
select office_id, stage, 'month'::text as grain, date_trunc('month', day)::date as starts_on,
  item_code, channel, lane, ((case when minutes < 256 then 0 when minutes < 512 then 1 when minutes < 1024 then 2 when minutes < 2048 then 3 when minutes < 4096 then 4 when minutes < 8192 then 5 when minutes < 16384 then 6 when minutes < 32768 then 7 when minutes < 65536 then 8 when minutes < 131072 then 9 when minutes < 262144 then 10 when minutes < 524288 then 11 when minutes < 1048576 then 12 when minutes < 2097152 then 13 when minutes < 4194304 then 14 when minutes < 8388608 then 15 when minutes < 16777216 then 16 when minutes < 33554432 then 17 when minutes < 67108864 then 18 when minutes < 134217728 then 19 when minutes < 268435456 then 20 when minutes < 536870912 then 21 when minutes < 1073741824 then 22 end) * 128 + (minutes >> (case when minutes < 256 then 0 when minutes < 512 then 1 when minutes < 1024 then 2 when minutes < 2048 then 3 when minutes < 4096 then 4 when minutes < 8192 then 5 when minutes < 16384 then 6 when minutes < 32768 then 7 when minutes < 65536 then 8 when minutes < 131072 then 9 when minutes < 262144 then 10 when minutes < 524288 then 11 when minutes < 1048576 then 12 when minutes < 2097152 then 13 when minutes < 4194304 then 14 when minutes < 8388608 then 15 when minutes < 16777216 then 16 when minutes < 33554432 then 17 when minutes < 67108864 then 18 when minutes < 134217728 then 19 when minutes < 268435456 then 20 when minutes < 536870912 then 21 when minutes < 1073741824 then 22 end))) as value, count(*) as n,
  count(*) filter (where on_time) as on_time, count(on_time) as with_due
from measures group by 1, 2, 3, 4, 5, 6, 7, 8),
cells as (
  select office_id, stage, grain, starts_on, sum(n) as count,
    json_build_array(item_code, channel, lane, sum(on_time), sum(with_due),
      array_to_json(array_agg(value order by value)), array_to_json(array_agg(n order by value))) as cell,
    item_code, channel, lane
  from counted group by office_id, stage, grain, starts_on, item_code, channel, lane)
select office_id, stage, grain, starts_on, sum(count), json_agg(cell order by item_code, channel, lane)
from cells group by office_id, stage, grain, starts_on;