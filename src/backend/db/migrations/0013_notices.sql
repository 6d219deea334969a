CREATE TABLE "case_promises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"material_id" text NOT NULL,
	"text" text,
	"signed_on" date,
	"due_on" date,
	"state" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"received_on" date,
	"broken_on" date,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "correction_due_on" date;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "second_notice" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "accepted_by_silence" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "promise_due_on" date;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "promises_unsigned" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "declarations_open" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "declarations_false" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "return_proposed" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "last_reason_code" text;--> statement-breakpoint
CREATE INDEX "case_promises_case" ON "case_promises" USING btree ("office_id","case_id");--> statement-breakpoint
CREATE INDEX "case_promises_open" ON "case_promises" USING btree ("office_id","state","due_on");--> statement-breakpoint
CREATE INDEX "case_promises_broken" ON "case_promises" USING btree ("office_id","applicant_id","broken_on");--> statement-breakpoint
CREATE INDEX "cases_correction_due" ON "cases" USING btree ("office_id","correction_due_on") WHERE correction_due_on is not null;--> statement-breakpoint
CREATE INDEX "cases_promise_due" ON "cases" USING btree ("office_id","promise_due_on") WHERE promise_due_on is not null;