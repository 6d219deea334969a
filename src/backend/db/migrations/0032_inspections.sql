CREATE TABLE "inspected_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"status" text NOT NULL,
	"findings" text[] NOT NULL,
	"handler_id" uuid,
	"inspected_by" uuid,
	"rectify_by" timestamp with time zone,
	"plan_on" date,
	"rectified_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"sent_back" integer DEFAULT 0 NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "inspected_cases_case" UNIQUE("office_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "inspection_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"inspected_case_id" uuid NOT NULL,
	"action" text NOT NULL,
	"note" text NOT NULL,
	"findings" text[] NOT NULL,
	"plan_on" date,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inspections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"number" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"item_code" text,
	"size" integer NOT NULL,
	"population" integer NOT NULL,
	"seed" text NOT NULL,
	"drawn_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inspections_number" UNIQUE("office_id","number")
);
--> statement-breakpoint
CREATE INDEX "inspected_cases_of" ON "inspected_cases" USING btree ("office_id","inspection_id");--> statement-breakpoint
CREATE INDEX "inspected_cases_status" ON "inspected_cases" USING btree ("office_id","status","rectify_by");--> statement-breakpoint
CREATE INDEX "inspected_cases_handler" ON "inspected_cases" USING btree ("office_id","handler_id","status");--> statement-breakpoint
CREATE INDEX "inspection_steps_of" ON "inspection_steps" USING btree ("office_id","inspected_case_id","at");