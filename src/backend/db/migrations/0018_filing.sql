CREATE TABLE "list_filings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"enterprise_id" uuid,
	"ticket_id" uuid,
	"agent" jsonb NOT NULL,
	"letter_valid_until" date NOT NULL,
	"letter_file_id" uuid,
	"file_name" text NOT NULL,
	"row_count" integer NOT NULL,
	"paper_id" uuid NOT NULL,
	"paper_number" text NOT NULL,
	"filed_by" uuid NOT NULL,
	"filed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "list_filing_id" uuid;--> statement-breakpoint
CREATE INDEX "list_filings_at" ON "list_filings" USING btree ("office_id","filed_at");--> statement-breakpoint
CREATE INDEX "list_filings_enterprise" ON "list_filings" USING btree ("office_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "cases_list_filing" ON "cases" USING btree ("office_id","list_filing_id") WHERE list_filing_id is not null;