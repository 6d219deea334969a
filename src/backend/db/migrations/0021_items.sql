CREATE TABLE "item_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"code" text NOT NULL,
	"base_version" integer NOT NULL,
	"restored_from" integer,
	"definition" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"holder_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "item_drafts_open" ON "item_drafts" USING btree ("office_id","code") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "item_drafts_item" ON "item_drafts" USING btree ("office_id","item_id");