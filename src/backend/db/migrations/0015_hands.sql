CREATE TABLE "case_comment_reads" (
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_comment_reads_office_id_case_id_staff_id_pk" PRIMARY KEY("office_id","case_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "case_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"mentions" uuid[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"struck_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "case_presence" (
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"acting" boolean NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_presence_office_id_case_id_staff_id_pk" PRIMARY KEY("office_id","case_id","staff_id")
);
--> statement-breakpoint
CREATE INDEX "case_comments_case" ON "case_comments" USING btree ("office_id","case_id","at");--> statement-breakpoint
CREATE INDEX "case_presence_person" ON "case_presence" USING btree ("office_id","staff_id","seen_at");