CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"place" bigserial NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"applicant_id" uuid,
	"params" jsonb NOT NULL,
	"status" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"last_error" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"case_id" uuid,
	"data" jsonb NOT NULL,
	"issued_by" uuid,
	"issued_at" timestamp with time zone NOT NULL,
	"print_count" integer DEFAULT 0 NOT NULL,
	"last_printed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "papers_number" UNIQUE("office_id","number")
);
--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("office_id","next_try_at","place") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_case" ON "outbox" USING btree ("office_id","case_id","place");--> statement-breakpoint
CREATE INDEX "outbox_created" ON "outbox" USING btree ("office_id","created_at","id");--> statement-breakpoint
CREATE INDEX "papers_case" ON "papers" USING btree ("office_id","case_id","issued_at");