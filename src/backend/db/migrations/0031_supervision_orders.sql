CREATE TABLE "supervision_order_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"action" text NOT NULL,
	"note" text NOT NULL,
	"addressee_id" uuid,
	"due_on" date,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid,
	"issued_by" uuid NOT NULL,
	"issued_as" text NOT NULL,
	"addressee_id" uuid NOT NULL,
	"status" text NOT NULL,
	"days" integer NOT NULL,
	"due_on" date,
	"pending_year" integer,
	"issued_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"sent_back" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "supervision_orders_number" UNIQUE("office_id","number")
);
--> statement-breakpoint
CREATE INDEX "supervision_order_steps_of" ON "supervision_order_steps" USING btree ("office_id","order_id","at");--> statement-breakpoint
CREATE INDEX "supervision_orders_status" ON "supervision_orders" USING btree ("office_id","status","due_on");--> statement-breakpoint
CREATE INDEX "supervision_orders_addressee" ON "supervision_orders" USING btree ("office_id","addressee_id","status");--> statement-breakpoint
CREATE INDEX "supervision_orders_subject" ON "supervision_orders" USING btree ("office_id","subject_id");