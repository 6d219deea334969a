CREATE TABLE "case_facts" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"channel" text NOT NULL,
	"lane" text NOT NULL,
	"enterprise_id" uuid,
	"window_id" uuid,
	"person_id" uuid NOT NULL,
	"received_on" date NOT NULL,
	"accepted_on" date,
	"closed_on" date,
	"outcome" text,
	"measured" boolean NOT NULL,
	"minutes" integer,
	"punctuality" text,
	"legal_punctuality" text,
	"committed_days" integer NOT NULL,
	"legal_days" integer NOT NULL,
	"window_minutes" integer NOT NULL,
	"review_minutes" integer NOT NULL,
	"office_minutes" integer NOT NULL,
	"applicant_minutes" integer NOT NULL,
	"stopped_minutes" integer NOT NULL,
	"stages" json NOT NULL,
	"visits" integer NOT NULL,
	"corrections" integer NOT NULL,
	"deferred" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kpi_cubes" (
	"office_id" uuid NOT NULL,
	"cube" text NOT NULL,
	"grain" text NOT NULL,
	"starts_on" date NOT NULL,
	"count" bigint NOT NULL,
	"cells" json NOT NULL,
	CONSTRAINT "kpi_cubes_office_id_cube_grain_starts_on_pk" PRIMARY KEY("office_id","cube","grain","starts_on")
);
--> statement-breakpoint
CREATE TABLE "kpi_cursors" (
	"office_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"unsealed" text NOT NULL,
	"as_of" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kpi_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"month" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"content" json NOT NULL,
	CONSTRAINT "kpi_reports_month" UNIQUE("office_id","month")
);
--> statement-breakpoint
CREATE TABLE "kpi_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"shared" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "case_facts_received" ON "case_facts" USING btree ("office_id","received_on");--> statement-breakpoint
CREATE INDEX "case_facts_accepted" ON "case_facts" USING btree ("office_id","accepted_on");--> statement-breakpoint
CREATE INDEX "case_facts_closed" ON "case_facts" USING btree ("office_id","closed_on");--> statement-breakpoint
CREATE INDEX "kpi_views_owner" ON "kpi_views" USING btree ("office_id","owner_id");