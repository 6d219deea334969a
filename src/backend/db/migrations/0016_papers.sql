CREATE TABLE "paper_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"reason" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "paper_templates_version" UNIQUE("office_id","kind","version")
);
--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "file_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "content" jsonb;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "template_version" integer;