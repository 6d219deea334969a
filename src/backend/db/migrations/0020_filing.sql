CREATE TABLE "case_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"name" text NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"case_count" integer NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"keeps_unknown_items" boolean NOT NULL,
	"left_out" jsonb NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"in_force_at" timestamp with time zone,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"number" text NOT NULL,
	"item_code" text,
	"item_name" text NOT NULL,
	"applicant_name" text NOT NULL,
	"channel" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"due_on" date,
	"closed_at" timestamp with time zone,
	"outcome" text NOT NULL,
	"cause" text NOT NULL,
	"handled_by" text NOT NULL,
	"on_time" boolean,
	"elapsed_ms" bigint,
	"steps" jsonb NOT NULL,
	CONSTRAINT "history_cases_number" UNIQUE("import_id","number")
);
--> statement-breakpoint
CREATE INDEX "case_imports_state" ON "case_imports" USING btree ("office_id","state","started_at");--> statement-breakpoint
CREATE INDEX "history_cases_received" ON "history_cases" USING btree ("office_id","received_at");--> statement-breakpoint
CREATE INDEX "history_cases_of_number" ON "history_cases" USING btree ("office_id","number");--> statement-breakpoint
CREATE INDEX "history_cases_closed" ON "history_cases" USING btree ("office_id","closed_at") WHERE closed_at is not null;