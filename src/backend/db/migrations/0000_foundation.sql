CREATE TABLE "case_pauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"code" text NOT NULL,
	"legal" boolean NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"expected_end_on" date,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "case_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"stage_no" smallint NOT NULL,
	"name" text NOT NULL,
	"whose_move" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"outcome" text,
	"paper_number" text,
	"working_minutes" integer
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"number" text NOT NULL,
	"query_code" text NOT NULL,
	"item_code" text NOT NULL,
	"item_version" integer NOT NULL,
	"kind" text,
	"variant" text,
	"status" text NOT NULL,
	"stage_no" smallint DEFAULT 0 NOT NULL,
	"whose_move" text NOT NULL,
	"lane" text NOT NULL,
	"channel" text NOT NULL,
	"applicant_id" uuid NOT NULL,
	"applicant_name" text NOT NULL,
	"agent" jsonb,
	"enterprise_id" uuid,
	"grant_id" uuid,
	"liaison_id" uuid,
	"ticket_id" uuid,
	"circumstances" jsonb NOT NULL,
	"materials" jsonb NOT NULL,
	"correction" jsonb,
	"received_by" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	"reviewed_by" uuid[] NOT NULL,
	"assignee_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"committed_days" integer NOT NULL,
	"legal_days" integer NOT NULL,
	"extension_days" integer DEFAULT 0 NOT NULL,
	"committed_due_on" date,
	"legal_due_on" date,
	"pending_year" integer,
	"yellow_from" date,
	"red_from" date,
	"paused" boolean DEFAULT false NOT NULL,
	"pause_code" text,
	"corrections_requested" integer DEFAULT 0 NOT NULL,
	"deferred_open" integer DEFAULT 0 NOT NULL,
	"processing_minutes" integer,
	"paused_minutes" integer,
	"on_time" boolean,
	"last_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cases_number" UNIQUE("office_id","number")
);
--> statement-breakpoint
CREATE TABLE "event_chains" (
	"office_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"sealed_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"seq" bigint,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"from_state" text,
	"to_state" text,
	"reason" text,
	"data" jsonb,
	"hash" text,
	"previous_hash" text
);
--> statement-breakpoint
CREATE TABLE "green_exceptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_number" text NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"number" text NOT NULL,
	"service_day" date NOT NULL,
	"item_code" text NOT NULL,
	"channel" text NOT NULL,
	"lane" text NOT NULL,
	"lane_reason" text,
	"status" text NOT NULL,
	"applicant_id" uuid,
	"applicant_name" text,
	"id_number_sealed" text,
	"id_number_hash" text,
	"enterprise_id" uuid,
	"grant_id" uuid,
	"liaison_id" uuid,
	"window_id" uuid,
	"for_window_id" uuid,
	"clerk_id" uuid,
	"first_in_line" boolean DEFAULT false NOT NULL,
	"call_count" integer DEFAULT 0 NOT NULL,
	"because" jsonb,
	"taken_at" timestamp with time zone NOT NULL,
	"called_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"note" text,
	"parked_by" uuid,
	"inaccurate_time" boolean DEFAULT false NOT NULL,
	"wait_seconds" integer,
	"service_seconds" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tickets_number" UNIQUE("office_id","service_day","number")
);
--> statement-breakpoint
CREATE TABLE "windows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"break_reason" text,
	"status_since" timestamp with time zone NOT NULL,
	"clerk_id" uuid,
	"items" text[] NOT NULL,
	"ticket_id" uuid,
	"privileged_in_a_row" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "windows_no" UNIQUE("office_id","no")
);
--> statement-breakpoint
CREATE TABLE "kpi_buckets" (
	"office_id" uuid NOT NULL,
	"month" date NOT NULL,
	"item_code" text NOT NULL,
	"stage" text NOT NULL,
	"channel" text NOT NULL,
	"lane" text NOT NULL,
	"bucket" integer NOT NULL,
	"count" bigint NOT NULL,
	"on_time" bigint DEFAULT 0 NOT NULL,
	"with_due" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "kpi_buckets_office_id_stage_month_item_code_channel_lane_bucket_pk" PRIMARY KEY("office_id","stage","month","item_code","channel","lane","bucket")
);
--> statement-breakpoint
CREATE TABLE "kpi_deltas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"month" date NOT NULL,
	"item_code" text NOT NULL,
	"stage" text NOT NULL,
	"channel" text NOT NULL,
	"lane" text NOT NULL,
	"bucket" integer NOT NULL,
	"count" integer NOT NULL,
	"on_time" integer NOT NULL,
	"with_due" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kpi_series" (
	"office_id" uuid NOT NULL,
	"month" date NOT NULL,
	"item_code" text NOT NULL,
	"count" bigint NOT NULL,
	"on_time" bigint NOT NULL,
	"with_due" bigint NOT NULL,
	"p50_bucket" integer,
	"p90_bucket" integer,
	CONSTRAINT "kpi_series_office_id_month_item_code_pk" PRIMARY KEY("office_id","month","item_code")
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"office_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"basis" text NOT NULL,
	"notice" text NOT NULL,
	"imported_by" uuid,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_years_office_id_year_pk" PRIMARY KEY("office_id","year")
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"date" date NOT NULL,
	"works" boolean NOT NULL,
	"name" text NOT NULL,
	"basis" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "holidays_date" UNIQUE("office_id","date")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"code" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"open" boolean NOT NULL,
	"kind" text NOT NULL,
	"committed_days" integer NOT NULL,
	"legal_days" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "items_code" UNIQUE("office_id","code")
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"settings" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sequences" (
	"office_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "sequences_office_id_kind_key_pk" PRIMARY KEY("office_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "applicants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_pinyin" text NOT NULL,
	"name_initials" text NOT NULL,
	"id_type" text NOT NULL,
	"id_number_sealed" text NOT NULL,
	"id_number_hash" text NOT NULL,
	"id_tail_hash" text NOT NULL,
	"phone_sealed" text,
	"phone_hash" text,
	"phone_tail_hash" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "applicants_id_number" UNIQUE("office_id","id_type","id_number_hash")
);
--> statement-breakpoint
CREATE TABLE "enterprises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_pinyin" text NOT NULL,
	"name_initials" text NOT NULL,
	"credit_code" text,
	"project_code" text,
	"industry" text DEFAULT '' NOT NULL,
	"district" text DEFAULT '' NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone_sealed" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "enterprises_credit_code" UNIQUE("office_id","credit_code"),
	CONSTRAINT "enterprises_project_code" UNIQUE("office_id","project_code")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"status" text NOT NULL,
	"ground" text NOT NULL,
	"basis_document" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"liaison_id" uuid NOT NULL,
	"deputy_id" uuid,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotent_answers" (
	"office_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer NOT NULL,
	"body" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotent_answers_office_id_staff_id_path_key_pk" PRIMARY KEY("office_id","staff_id","path","key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"name_pinyin" text NOT NULL,
	"name_initials" text NOT NULL,
	"roles" text[] NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"items" text[] NOT NULL,
	"device_page" text,
	"active" boolean DEFAULT true NOT NULL,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"failed_sign_ins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_sign_in_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_username" UNIQUE("office_id","username")
);
--> statement-breakpoint
CREATE INDEX "case_pauses_case" ON "case_pauses" USING btree ("office_id","case_id");--> statement-breakpoint
CREATE INDEX "case_steps_case" ON "case_steps" USING btree ("office_id","case_id","started_at");--> statement-breakpoint
CREATE INDEX "cases_number_prefix" ON "cases" USING btree ("office_id","number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "cases_query_code" ON "cases" USING btree ("office_id","query_code");--> statement-breakpoint
CREATE INDEX "cases_open_move" ON "cases" USING btree ("office_id","whose_move","committed_due_on","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_status_due" ON "cases" USING btree ("office_id","status","committed_due_on","id");--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("office_id","committed_due_on","id");--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("office_id","closed_at");--> statement-breakpoint
CREATE INDEX "cases_received" ON "cases" USING btree ("office_id","received_at");--> statement-breakpoint
CREATE INDEX "cases_applicant" ON "cases" USING btree ("office_id","applicant_id");--> statement-breakpoint
CREATE INDEX "cases_enterprise" ON "cases" USING btree ("office_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "cases_liaison" ON "cases" USING btree ("office_id","liaison_id");--> statement-breakpoint
CREATE INDEX "cases_ticket" ON "cases" USING btree ("office_id","ticket_id");--> statement-breakpoint
CREATE INDEX "cases_pending_year" ON "cases" USING btree ("office_id","pending_year") WHERE pending_year is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_seq" ON "events" USING btree ("office_id","seq");--> statement-breakpoint
CREATE INDEX "events_unsealed" ON "events" USING btree ("office_id","at","id") WHERE seq is null;--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("office_id","subject_id","at");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("office_id","actor_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "green_exceptions_open" ON "green_exceptions" USING btree ("office_id","subject_type","subject_id") WHERE status = 'requested';--> statement-breakpoint
CREATE INDEX "green_exceptions_status" ON "green_exceptions" USING btree ("office_id","status","requested_at");--> statement-breakpoint
CREATE INDEX "tickets_waiting" ON "tickets" USING btree ("office_id","lane","first_in_line" DESC NULLS LAST,"taken_at","id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "tickets_day" ON "tickets" USING btree ("office_id","service_day","status","taken_at");--> statement-breakpoint
CREATE INDEX "tickets_person" ON "tickets" USING btree ("office_id","id_number_hash","service_day");--> statement-breakpoint
CREATE INDEX "tickets_window" ON "tickets" USING btree ("office_id","window_id","service_day");--> statement-breakpoint
CREATE INDEX "kpi_deltas_month" ON "kpi_deltas" USING btree ("office_id","month");--> statement-breakpoint
CREATE INDEX "applicants_id_tail" ON "applicants" USING btree ("office_id","id_tail_hash");--> statement-breakpoint
CREATE INDEX "applicants_phone" ON "applicants" USING btree ("office_id","phone_hash");--> statement-breakpoint
CREATE INDEX "applicants_phone_tail" ON "applicants" USING btree ("office_id","phone_tail_hash");--> statement-breakpoint
CREATE INDEX "applicants_name" ON "applicants" USING btree ("office_id","name" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "applicants_initials" ON "applicants" USING btree ("office_id","name_initials" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "applicants_pinyin" ON "applicants" USING btree ("office_id","name_pinyin" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "enterprises_initials" ON "enterprises" USING btree ("office_id","name_initials" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "grants_enterprise" ON "grants" USING btree ("office_id","enterprise_id","status");--> statement-breakpoint
CREATE INDEX "grants_liaison" ON "grants" USING btree ("office_id","liaison_id");--> statement-breakpoint
CREATE INDEX "idempotent_answers_at" ON "idempotent_answers" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "sessions" USING btree ("office_id","staff_id","created_at");