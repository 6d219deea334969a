CREATE TABLE "absence_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"deputy_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone,
	"with_windows" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"absence_id" uuid,
	"problem" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "absence_plans_due" ON "absence_plans" USING btree ("from_at") WHERE status = 'planned';--> statement-breakpoint
CREATE INDEX "tickets_waiting_item" ON "tickets" USING btree ("office_id","service_day","lane","item_code","first_in_line" DESC NULLS LAST,coalesce(queued_at, taken_at),"id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "tickets_bound" ON "tickets" USING btree ("office_id","service_day") WHERE status = 'waiting' and (for_window_id is not null or for_staff_id is not null);