CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"level" text NOT NULL,
	"of" text NOT NULL,
	"due_on" date NOT NULL,
	"told" uuid[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminders_once" UNIQUE("office_id","case_id","level","of")
);
--> statement-breakpoint
ALTER TABLE "case_steps" ADD COLUMN "paused_minutes" integer;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "open_stops" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "overdue_cause" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "reopened_count" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "back_from" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "reminders_sent" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "reminders_at" ON "reminders" USING btree ("office_id","at");--> statement-breakpoint
CREATE INDEX "case_pauses_open" ON "case_pauses" USING btree ("office_id","expected_end_on") WHERE ended_at is null;