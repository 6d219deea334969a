CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"deputy_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"handed" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_slots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"weekday" smallint NOT NULL,
	"from_minute" smallint NOT NULL,
	"to_minute" smallint NOT NULL,
	"quota" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "booking_slots_place" UNIQUE("office_id","item_code","weekday","from_minute")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"code" text NOT NULL,
	"item_code" text NOT NULL,
	"day" date NOT NULL,
	"from_minute" smallint NOT NULL,
	"to_minute" smallint NOT NULL,
	"status" text NOT NULL,
	"applicant_name" text,
	"id_number_sealed" text,
	"id_number_hash" text,
	"phone_sealed" text,
	"ticket_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bookings_code" UNIQUE("office_id","code")
);
--> statement-breakpoint
CREATE TABLE "enquiries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"window_id" uuid NOT NULL,
	"clerk_id" uuid NOT NULL,
	"item_code" text,
	"topic" text,
	"service_day" date NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_rules" (
	"office_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"spans" jsonb,
	"daily_cap" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "intake_rules_office_id_item_code_pk" PRIMARY KEY("office_id","item_code")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"params" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"version" integer NOT NULL,
	"policy" jsonb,
	"reason" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "policies_version" UNIQUE("office_id","scope","version")
);
--> statement-breakpoint
DROP INDEX "tickets_waiting";--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "for_staff_id" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "booking_id" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "visit_id" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "queued_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "last_called_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "chosen_reason" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "missed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "miss_reason" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "miss_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "undo" jsonb;--> statement-breakpoint
ALTER TABLE "windows" ADD COLUMN "calls_made" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "windows" ADD COLUMN "alarm_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "windows" ADD COLUMN "alarm_by" uuid;--> statement-breakpoint
CREATE INDEX "absences_open" ON "absences" USING btree ("office_id","staff_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "absences_from" ON "absences" USING btree ("office_id","from_at");--> statement-breakpoint
CREATE INDEX "bookings_slot" ON "bookings" USING btree ("office_id","day","item_code","from_minute");--> statement-breakpoint
CREATE INDEX "bookings_person" ON "bookings" USING btree ("office_id","id_number_hash","day");--> statement-breakpoint
CREATE INDEX "enquiries_day" ON "enquiries" USING btree ("office_id","service_day","at");--> statement-breakpoint
CREATE INDEX "notices_unseen" ON "notices" USING btree ("office_id","staff_id","at") WHERE seen_at is null;--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("office_id","staff_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_code" ON "tickets" USING btree ("office_id","code") WHERE code is not null;--> statement-breakpoint
CREATE INDEX "tickets_waiting" ON "tickets" USING btree ("office_id","lane","first_in_line" DESC NULLS LAST,coalesce(queued_at, taken_at),"id") WHERE status = 'waiting';