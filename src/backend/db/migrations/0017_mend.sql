ALTER TABLE "cases" ADD COLUMN "supplemented_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "notice_watched" boolean DEFAULT false NOT NULL;