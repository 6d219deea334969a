CREATE TABLE "item_versions" (
	"office_id" uuid NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"action" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "item_versions_office_id_code_version_pk" PRIMARY KEY("office_id","code","version")
);
