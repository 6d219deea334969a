CREATE TABLE "case_parts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"stage_no" smallint NOT NULL,
	"code" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"days" double precision NOT NULL,
	"due_on" date,
	"sent_by" uuid,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_reason" text,
	"state" text NOT NULL,
	"answer" text,
	"paper_number" text,
	"note" text,
	"jointly" boolean DEFAULT false NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"working_minutes" integer,
	"paused_minutes" integer,
	"chased" smallint DEFAULT 0 NOT NULL,
	"chased_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "parts_open" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "parts_agreed" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "parts_against" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "parts_due_on" date;--> statement-breakpoint
CREATE INDEX "case_parts_case" ON "case_parts" USING btree ("office_id","case_id","sent_at");--> statement-breakpoint
CREATE INDEX "case_parts_open" ON "case_parts" USING btree ("office_id","due_on","case_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "cases_parts_open" ON "cases" USING btree ("office_id","parts_due_on","id") WHERE parts_open <> '{}';