CREATE TABLE "online_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"platform_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"case_id" uuid,
	"body_hash" text NOT NULL,
	"materials" jsonb NOT NULL,
	"note" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "online_letters_number" UNIQUE("office_id","platform_id","kind","number")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "platform_id" uuid;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "external_number" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "precheck" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "precheck_due_on" date;--> statement-breakpoint
CREATE INDEX "cases_precheck" ON "cases" USING btree ("office_id","precheck_due_on","id") WHERE precheck = 'pending';--> statement-breakpoint
CREATE INDEX "tickets_enterprise" ON "tickets" USING btree ("office_id","enterprise_id") WHERE enterprise_id is not null;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_external_number" UNIQUE("office_id","platform_id","external_number");