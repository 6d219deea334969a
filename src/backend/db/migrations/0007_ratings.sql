CREATE TABLE "rating_follow_up_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"action" text NOT NULL,
	"result" text,
	"note" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"status" text NOT NULL,
	"handler_id" uuid,
	"contact_by" date,
	"fix_by" date,
	"pending_year" integer,
	"finding" text,
	"contacted_at" timestamp with time zone,
	"fixed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"appealed_by" uuid,
	"appealed_from" text,
	"was_appealed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rating_follow_ups_rating" UNIQUE("office_id","rating_id")
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"source" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_number" text NOT NULL,
	"item_code" text NOT NULL,
	"window_id" uuid,
	"rated_id" uuid,
	"grade" smallint NOT NULL,
	"reasons" text[] NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"wants_reply" boolean NOT NULL,
	"rated_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"excluded_at" timestamp with time zone,
	CONSTRAINT "ratings_subject" UNIQUE("office_id","subject_type","subject_id")
);
--> statement-breakpoint
CREATE INDEX "rating_follow_up_steps_of" ON "rating_follow_up_steps" USING btree ("office_id","follow_up_id","at");--> statement-breakpoint
CREATE INDEX "rating_follow_ups_status" ON "rating_follow_ups" USING btree ("office_id","status","fix_by");--> statement-breakpoint
CREATE INDEX "rating_follow_ups_handler" ON "rating_follow_ups" USING btree ("office_id","handler_id","status");--> statement-breakpoint
CREATE INDEX "ratings_at" ON "ratings" USING btree ("office_id","at","id");--> statement-breakpoint
CREATE INDEX "ratings_day" ON "ratings" USING btree ("office_id","rated_on","grade");--> statement-breakpoint
CREATE INDEX "ratings_rated" ON "ratings" USING btree ("office_id","rated_id","at");