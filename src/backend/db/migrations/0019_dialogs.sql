ALTER TABLE "cases" ADD COLUMN "extension_asked_days" integer;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "extension_ask_reason" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "extension_asked_by" uuid;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "delivery" jsonb;--> statement-breakpoint
ALTER TABLE "case_promises" ADD COLUMN "signer" text;