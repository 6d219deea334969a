CREATE TABLE "score_formulas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"parts" json NOT NULL,
	"reason" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "score_formulas_version" UNIQUE("office_id","version")
);
