// Generated from ./migrations by `npm run db:generate`. Do not edit.
import type { MigrationMeta } from 'drizzle-orm/migrator';

export const MIGRATIONS: readonly MigrationMeta[] = [
  {
    "sql": [
      "CREATE TABLE \"case_pauses\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"code\" text NOT NULL,\n\t\"legal\" boolean NOT NULL,\n\t\"from_on\" date NOT NULL,\n\t\"to_on\" date,\n\t\"expected_end_on\" date,\n\t\"started_by\" uuid NOT NULL,\n\t\"started_at\" timestamp with time zone NOT NULL,\n\t\"ended_by\" uuid,\n\t\"ended_at\" timestamp with time zone,\n\t\"reason\" text\n);\n",
      "\nCREATE TABLE \"case_steps\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"stage_no\" smallint NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"whose_move\" text NOT NULL,\n\t\"started_at\" timestamp with time zone NOT NULL,\n\t\"ended_at\" timestamp with time zone,\n\t\"ended_by\" uuid,\n\t\"outcome\" text,\n\t\"paper_number\" text,\n\t\"working_minutes\" integer\n);\n",
      "\nCREATE TABLE \"cases\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"number\" text NOT NULL,\n\t\"query_code\" text NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"item_version\" integer NOT NULL,\n\t\"kind\" text,\n\t\"variant\" text,\n\t\"status\" text NOT NULL,\n\t\"stage_no\" smallint DEFAULT 0 NOT NULL,\n\t\"whose_move\" text NOT NULL,\n\t\"lane\" text NOT NULL,\n\t\"channel\" text NOT NULL,\n\t\"applicant_id\" uuid NOT NULL,\n\t\"applicant_name\" text NOT NULL,\n\t\"agent\" jsonb,\n\t\"enterprise_id\" uuid,\n\t\"grant_id\" uuid,\n\t\"liaison_id\" uuid,\n\t\"ticket_id\" uuid,\n\t\"circumstances\" jsonb NOT NULL,\n\t\"materials\" jsonb NOT NULL,\n\t\"correction\" jsonb,\n\t\"received_by\" uuid NOT NULL,\n\t\"received_at\" timestamp with time zone NOT NULL,\n\t\"accepted_by\" uuid,\n\t\"accepted_at\" timestamp with time zone,\n\t\"reviewed_by\" uuid[] NOT NULL,\n\t\"assignee_id\" uuid,\n\t\"decided_by\" uuid,\n\t\"decided_at\" timestamp with time zone,\n\t\"closed_at\" timestamp with time zone,\n\t\"delivered_at\" timestamp with time zone,\n\t\"committed_days\" integer NOT NULL,\n\t\"legal_days\" integer NOT NULL,\n\t\"extension_days\" integer DEFAULT 0 NOT NULL,\n\t\"committed_due_on\" date,\n\t\"legal_due_on\" date,\n\t\"pending_year\" integer,\n\t\"yellow_from\" date,\n\t\"red_from\" date,\n\t\"paused\" boolean DEFAULT false NOT NULL,\n\t\"pause_code\" text,\n\t\"corrections_requested\" integer DEFAULT 0 NOT NULL,\n\t\"deferred_open\" integer DEFAULT 0 NOT NULL,\n\t\"processing_minutes\" integer,\n\t\"paused_minutes\" integer,\n\t\"on_time\" boolean,\n\t\"last_reason\" text,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"cases_number\" UNIQUE(\"office_id\",\"number\")\n);\n",
      "\nCREATE TABLE \"event_chains\" (\n\t\"office_id\" uuid PRIMARY KEY NOT NULL,\n\t\"seq\" bigint NOT NULL,\n\t\"hash\" text NOT NULL,\n\t\"sealed_count\" integer DEFAULT 0 NOT NULL\n);\n",
      "\nCREATE TABLE \"events\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"seq\" bigint,\n\t\"at\" timestamp with time zone NOT NULL,\n\t\"actor_id\" uuid,\n\t\"action\" text NOT NULL,\n\t\"subject_type\" text NOT NULL,\n\t\"subject_id\" uuid NOT NULL,\n\t\"from_state\" text,\n\t\"to_state\" text,\n\t\"reason\" text,\n\t\"data\" jsonb,\n\t\"hash\" text,\n\t\"previous_hash\" text\n);\n",
      "\nCREATE TABLE \"green_exceptions\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"subject_type\" text NOT NULL,\n\t\"subject_id\" uuid NOT NULL,\n\t\"subject_number\" text NOT NULL,\n\t\"reason\" text NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"requested_by\" uuid NOT NULL,\n\t\"requested_at\" timestamp with time zone NOT NULL,\n\t\"decided_by\" uuid,\n\t\"decided_at\" timestamp with time zone,\n\t\"decision_reason\" text,\n\t\"version\" integer DEFAULT 1 NOT NULL\n);\n",
      "\nCREATE TABLE \"tickets\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"number\" text NOT NULL,\n\t\"service_day\" date NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"channel\" text NOT NULL,\n\t\"lane\" text NOT NULL,\n\t\"lane_reason\" text,\n\t\"status\" text NOT NULL,\n\t\"applicant_id\" uuid,\n\t\"applicant_name\" text,\n\t\"id_number_sealed\" text,\n\t\"id_number_hash\" text,\n\t\"enterprise_id\" uuid,\n\t\"grant_id\" uuid,\n\t\"liaison_id\" uuid,\n\t\"window_id\" uuid,\n\t\"for_window_id\" uuid,\n\t\"clerk_id\" uuid,\n\t\"first_in_line\" boolean DEFAULT false NOT NULL,\n\t\"call_count\" integer DEFAULT 0 NOT NULL,\n\t\"because\" jsonb,\n\t\"taken_at\" timestamp with time zone NOT NULL,\n\t\"called_at\" timestamp with time zone,\n\t\"started_at\" timestamp with time zone,\n\t\"ended_at\" timestamp with time zone,\n\t\"outcome\" text,\n\t\"note\" text,\n\t\"parked_by\" uuid,\n\t\"inaccurate_time\" boolean DEFAULT false NOT NULL,\n\t\"wait_seconds\" integer,\n\t\"service_seconds\" integer,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"tickets_number\" UNIQUE(\"office_id\",\"service_day\",\"number\")\n);\n",
      "\nCREATE TABLE \"windows\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"no\" integer NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"break_reason\" text,\n\t\"status_since\" timestamp with time zone NOT NULL,\n\t\"clerk_id\" uuid,\n\t\"items\" text[] NOT NULL,\n\t\"ticket_id\" uuid,\n\t\"privileged_in_a_row\" integer DEFAULT 0 NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"windows_no\" UNIQUE(\"office_id\",\"no\")\n);\n",
      "\nCREATE TABLE \"kpi_buckets\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"month\" date NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"stage\" text NOT NULL,\n\t\"channel\" text NOT NULL,\n\t\"lane\" text NOT NULL,\n\t\"bucket\" integer NOT NULL,\n\t\"count\" bigint NOT NULL,\n\t\"on_time\" bigint DEFAULT 0 NOT NULL,\n\t\"with_due\" bigint DEFAULT 0 NOT NULL,\n\tCONSTRAINT \"kpi_buckets_office_id_stage_month_item_code_channel_lane_bucket_pk\" PRIMARY KEY(\"office_id\",\"stage\",\"month\",\"item_code\",\"channel\",\"lane\",\"bucket\")\n);\n",
      "\nCREATE TABLE \"kpi_deltas\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"month\" date NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"stage\" text NOT NULL,\n\t\"channel\" text NOT NULL,\n\t\"lane\" text NOT NULL,\n\t\"bucket\" integer NOT NULL,\n\t\"count\" integer NOT NULL,\n\t\"on_time\" integer NOT NULL,\n\t\"with_due\" integer NOT NULL\n);\n",
      "\nCREATE TABLE \"kpi_series\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"month\" date NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"count\" bigint NOT NULL,\n\t\"on_time\" bigint NOT NULL,\n\t\"with_due\" bigint NOT NULL,\n\t\"p50_bucket\" integer,\n\t\"p90_bucket\" integer,\n\tCONSTRAINT \"kpi_series_office_id_month_item_code_pk\" PRIMARY KEY(\"office_id\",\"month\",\"item_code\")\n);\n",
      "\nCREATE TABLE \"calendar_years\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"year\" integer NOT NULL,\n\t\"basis\" text NOT NULL,\n\t\"notice\" text NOT NULL,\n\t\"imported_by\" uuid,\n\t\"imported_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"calendar_years_office_id_year_pk\" PRIMARY KEY(\"office_id\",\"year\")\n);\n",
      "\nCREATE TABLE \"holidays\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"year\" integer NOT NULL,\n\t\"date\" date NOT NULL,\n\t\"works\" boolean NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"basis\" text NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\tCONSTRAINT \"holidays_date\" UNIQUE(\"office_id\",\"date\")\n);\n",
      "\nCREATE TABLE \"installation\" (\n\t\"name\" text PRIMARY KEY NOT NULL,\n\t\"value\" text NOT NULL\n);\n",
      "\nCREATE TABLE \"items\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"code\" text NOT NULL,\n\t\"zh\" text NOT NULL,\n\t\"en\" text NOT NULL,\n\t\"open\" boolean NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"committed_days\" integer NOT NULL,\n\t\"legal_days\" integer NOT NULL,\n\t\"definition\" jsonb NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"items_code\" UNIQUE(\"office_id\",\"code\")\n);\n",
      "\nCREATE TABLE \"offices\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"zh\" text NOT NULL,\n\t\"en\" text NOT NULL,\n\t\"sample\" boolean DEFAULT false NOT NULL,\n\t\"settings\" jsonb NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"sequences\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"key\" text NOT NULL,\n\t\"last\" integer NOT NULL,\n\tCONSTRAINT \"sequences_office_id_kind_key_pk\" PRIMARY KEY(\"office_id\",\"kind\",\"key\")\n);\n",
      "\nCREATE TABLE \"applicants\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"name_pinyin\" text NOT NULL,\n\t\"name_initials\" text NOT NULL,\n\t\"id_type\" text NOT NULL,\n\t\"id_number_sealed\" text NOT NULL,\n\t\"id_number_hash\" text NOT NULL,\n\t\"id_tail_hash\" text NOT NULL,\n\t\"phone_sealed\" text,\n\t\"phone_hash\" text,\n\t\"phone_tail_hash\" text,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"applicants_id_number\" UNIQUE(\"office_id\",\"id_type\",\"id_number_hash\")\n);\n",
      "\nCREATE TABLE \"enterprises\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"name_pinyin\" text NOT NULL,\n\t\"name_initials\" text NOT NULL,\n\t\"credit_code\" text,\n\t\"project_code\" text,\n\t\"industry\" text DEFAULT '' NOT NULL,\n\t\"district\" text DEFAULT '' NOT NULL,\n\t\"contact_name\" text DEFAULT '' NOT NULL,\n\t\"contact_phone_sealed\" text,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"enterprises_credit_code\" UNIQUE(\"office_id\",\"credit_code\"),\n\tCONSTRAINT \"enterprises_project_code\" UNIQUE(\"office_id\",\"project_code\")\n);\n",
      "\nCREATE TABLE \"grants\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"enterprise_id\" uuid NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"ground\" text NOT NULL,\n\t\"basis_document\" text NOT NULL,\n\t\"valid_from\" date NOT NULL,\n\t\"valid_to\" date NOT NULL,\n\t\"liaison_id\" uuid NOT NULL,\n\t\"deputy_id\" uuid,\n\t\"proposed_by\" uuid NOT NULL,\n\t\"proposed_at\" timestamp with time zone NOT NULL,\n\t\"decided_by\" uuid,\n\t\"decided_at\" timestamp with time zone,\n\t\"decision_reason\" text,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"idempotent_answers\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"staff_id\" uuid NOT NULL,\n\t\"path\" text NOT NULL,\n\t\"key\" text NOT NULL,\n\t\"body_hash\" text NOT NULL,\n\t\"status\" integer NOT NULL,\n\t\"body\" jsonb,\n\t\"at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"idempotent_answers_office_id_staff_id_path_key_pk\" PRIMARY KEY(\"office_id\",\"staff_id\",\"path\",\"key\")\n);\n",
      "\nCREATE TABLE \"sessions\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"staff_id\" uuid NOT NULL,\n\t\"token_hash\" text NOT NULL,\n\t\"user_agent\" text DEFAULT '' NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"last_seen_at\" timestamp with time zone NOT NULL,\n\t\"ended_at\" timestamp with time zone,\n\tCONSTRAINT \"sessions_token\" UNIQUE(\"token_hash\")\n);\n",
      "\nCREATE TABLE \"staff\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"username\" text NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"name_pinyin\" text NOT NULL,\n\t\"name_initials\" text NOT NULL,\n\t\"roles\" text[] NOT NULL,\n\t\"department\" text DEFAULT '' NOT NULL,\n\t\"items\" text[] NOT NULL,\n\t\"device_page\" text,\n\t\"active\" boolean DEFAULT true NOT NULL,\n\t\"password_hash\" text NOT NULL,\n\t\"must_change_password\" boolean DEFAULT false NOT NULL,\n\t\"failed_sign_ins\" integer DEFAULT 0 NOT NULL,\n\t\"locked_until\" timestamp with time zone,\n\t\"last_sign_in_at\" timestamp with time zone,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"staff_username\" UNIQUE(\"office_id\",\"username\")\n);\n",
      "\nCREATE INDEX \"case_pauses_case\" ON \"case_pauses\" USING btree (\"office_id\",\"case_id\");",
      "\nCREATE INDEX \"case_steps_case\" ON \"case_steps\" USING btree (\"office_id\",\"case_id\",\"started_at\");",
      "\nCREATE INDEX \"cases_number_prefix\" ON \"cases\" USING btree (\"office_id\",\"number\" text_pattern_ops);",
      "\nCREATE INDEX \"cases_query_code\" ON \"cases\" USING btree (\"office_id\",\"query_code\");",
      "\nCREATE INDEX \"cases_open_move\" ON \"cases\" USING btree (\"office_id\",\"whose_move\",\"committed_due_on\",\"id\") WHERE closed_at is null;",
      "\nCREATE INDEX \"cases_status_due\" ON \"cases\" USING btree (\"office_id\",\"status\",\"committed_due_on\",\"id\");",
      "\nCREATE INDEX \"cases_due\" ON \"cases\" USING btree (\"office_id\",\"committed_due_on\",\"id\");",
      "\nCREATE INDEX \"cases_closed\" ON \"cases\" USING btree (\"office_id\",\"closed_at\");",
      "\nCREATE INDEX \"cases_received\" ON \"cases\" USING btree (\"office_id\",\"received_at\");",
      "\nCREATE INDEX \"cases_applicant\" ON \"cases\" USING btree (\"office_id\",\"applicant_id\");",
      "\nCREATE INDEX \"cases_enterprise\" ON \"cases\" USING btree (\"office_id\",\"enterprise_id\");",
      "\nCREATE INDEX \"cases_liaison\" ON \"cases\" USING btree (\"office_id\",\"liaison_id\");",
      "\nCREATE INDEX \"cases_ticket\" ON \"cases\" USING btree (\"office_id\",\"ticket_id\");",
      "\nCREATE INDEX \"cases_pending_year\" ON \"cases\" USING btree (\"office_id\",\"pending_year\") WHERE pending_year is not null;",
      "\nCREATE UNIQUE INDEX \"events_seq\" ON \"events\" USING btree (\"office_id\",\"seq\");",
      "\nCREATE INDEX \"events_unsealed\" ON \"events\" USING btree (\"office_id\",\"at\",\"id\") WHERE seq is null;",
      "\nCREATE INDEX \"events_subject\" ON \"events\" USING btree (\"office_id\",\"subject_id\",\"at\");",
      "\nCREATE INDEX \"events_actor\" ON \"events\" USING btree (\"office_id\",\"actor_id\",\"at\");",
      "\nCREATE UNIQUE INDEX \"green_exceptions_open\" ON \"green_exceptions\" USING btree (\"office_id\",\"subject_type\",\"subject_id\") WHERE status = 'requested';",
      "\nCREATE INDEX \"green_exceptions_status\" ON \"green_exceptions\" USING btree (\"office_id\",\"status\",\"requested_at\");",
      "\nCREATE INDEX \"tickets_waiting\" ON \"tickets\" USING btree (\"office_id\",\"lane\",\"first_in_line\" DESC NULLS LAST,\"taken_at\",\"id\") WHERE status = 'waiting';",
      "\nCREATE INDEX \"tickets_day\" ON \"tickets\" USING btree (\"office_id\",\"service_day\",\"status\",\"taken_at\");",
      "\nCREATE INDEX \"tickets_person\" ON \"tickets\" USING btree (\"office_id\",\"id_number_hash\",\"service_day\");",
      "\nCREATE INDEX \"tickets_window\" ON \"tickets\" USING btree (\"office_id\",\"window_id\",\"service_day\");",
      "\nCREATE INDEX \"kpi_deltas_month\" ON \"kpi_deltas\" USING btree (\"office_id\",\"month\");",
      "\nCREATE INDEX \"applicants_id_tail\" ON \"applicants\" USING btree (\"office_id\",\"id_tail_hash\");",
      "\nCREATE INDEX \"applicants_phone\" ON \"applicants\" USING btree (\"office_id\",\"phone_hash\");",
      "\nCREATE INDEX \"applicants_phone_tail\" ON \"applicants\" USING btree (\"office_id\",\"phone_tail_hash\");",
      "\nCREATE INDEX \"applicants_name\" ON \"applicants\" USING btree (\"office_id\",\"name\" text_pattern_ops);",
      "\nCREATE INDEX \"applicants_initials\" ON \"applicants\" USING btree (\"office_id\",\"name_initials\" text_pattern_ops);",
      "\nCREATE INDEX \"applicants_pinyin\" ON \"applicants\" USING btree (\"office_id\",\"name_pinyin\" text_pattern_ops);",
      "\nCREATE INDEX \"enterprises_initials\" ON \"enterprises\" USING btree (\"office_id\",\"name_initials\" text_pattern_ops);",
      "\nCREATE INDEX \"grants_enterprise\" ON \"grants\" USING btree (\"office_id\",\"enterprise_id\",\"status\");",
      "\nCREATE INDEX \"grants_liaison\" ON \"grants\" USING btree (\"office_id\",\"liaison_id\");",
      "\nCREATE INDEX \"idempotent_answers_at\" ON \"idempotent_answers\" USING btree (\"at\");",
      "\nCREATE INDEX \"sessions_staff\" ON \"sessions\" USING btree (\"office_id\",\"staff_id\",\"created_at\");"
    ],
    "bps": true,
    "folderMillis": 1795316912624,
    "hash": "0c5240dd22cecd7feab7496d2961c8f56b28d3c2246d9a923590797ae05c6bcb"
  },
  {
    "sql": [
      "CREATE INDEX \"cases_open_due\" ON \"cases\" USING btree (\"office_id\",\"committed_due_on\",\"id\") WHERE closed_at is null;",
      "\nCREATE INDEX \"events_at\" ON \"events\" USING btree (\"office_id\",\"at\",\"id\");",
      "\nCREATE INDEX \"tickets_taken\" ON \"tickets\" USING btree (\"office_id\",\"taken_at\",\"id\");",
      "\nCREATE INDEX \"applicants_by_name\" ON \"applicants\" USING btree (\"office_id\",\"name\",\"id\");",
      "\nCREATE INDEX \"applicants_updated\" ON \"applicants\" USING btree (\"office_id\",\"updated_at\",\"id\");"
    ],
    "bps": true,
    "folderMillis": 1795320651632,
    "hash": "e9d54416547e8749e1c759a8159162c376305ee5188eba8069f6e3751a029527"
  },
  {
    "sql": [
      "CREATE TABLE \"absences\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"staff_id\" uuid NOT NULL,\n\t\"deputy_id\" uuid NOT NULL,\n\t\"reason\" text NOT NULL,\n\t\"from_at\" timestamp with time zone NOT NULL,\n\t\"until_at\" timestamp with time zone,\n\t\"ended_at\" timestamp with time zone,\n\t\"handed\" jsonb NOT NULL,\n\t\"created_by\" uuid NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"booking_slots\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"weekday\" smallint NOT NULL,\n\t\"from_minute\" smallint NOT NULL,\n\t\"to_minute\" smallint NOT NULL,\n\t\"quota\" integer NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"booking_slots_place\" UNIQUE(\"office_id\",\"item_code\",\"weekday\",\"from_minute\")\n);\n",
      "\nCREATE TABLE \"bookings\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"code\" text NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"day\" date NOT NULL,\n\t\"from_minute\" smallint NOT NULL,\n\t\"to_minute\" smallint NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"applicant_name\" text,\n\t\"id_number_sealed\" text,\n\t\"id_number_hash\" text,\n\t\"phone_sealed\" text,\n\t\"ticket_id\" uuid,\n\t\"created_by\" uuid,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"bookings_code\" UNIQUE(\"office_id\",\"code\")\n);\n",
      "\nCREATE TABLE \"enquiries\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"window_id\" uuid NOT NULL,\n\t\"clerk_id\" uuid NOT NULL,\n\t\"item_code\" text,\n\t\"topic\" text,\n\t\"service_day\" date NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"intake_rules\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"spans\" jsonb,\n\t\"daily_cap\" integer,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"intake_rules_office_id_item_code_pk\" PRIMARY KEY(\"office_id\",\"item_code\")\n);\n",
      "\nCREATE TABLE \"notices\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"staff_id\" uuid NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"subject_type\" text NOT NULL,\n\t\"subject_id\" uuid NOT NULL,\n\t\"params\" jsonb NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL,\n\t\"seen_at\" timestamp with time zone\n);\n",
      "\nCREATE TABLE \"policies\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"scope\" text NOT NULL,\n\t\"version\" integer NOT NULL,\n\t\"policy\" jsonb,\n\t\"reason\" text NOT NULL,\n\t\"actor_id\" uuid NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"policies_version\" UNIQUE(\"office_id\",\"scope\",\"version\")\n);\n",
      "\nDROP INDEX \"tickets_waiting\";",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"code\" text;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"for_staff_id\" uuid;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"booking_id\" uuid;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"visit_id\" uuid;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"queued_at\" timestamp with time zone;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"last_called_at\" timestamp with time zone;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"chosen_reason\" text;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"missed_at\" timestamp with time zone;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"miss_reason\" text;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"miss_count\" integer DEFAULT 0 NOT NULL;",
      "\nALTER TABLE \"tickets\" ADD COLUMN \"undo\" jsonb;",
      "\nALTER TABLE \"windows\" ADD COLUMN \"calls_made\" integer DEFAULT 0 NOT NULL;",
      "\nALTER TABLE \"windows\" ADD COLUMN \"alarm_at\" timestamp with time zone;",
      "\nALTER TABLE \"windows\" ADD COLUMN \"alarm_by\" uuid;",
      "\nCREATE INDEX \"absences_open\" ON \"absences\" USING btree (\"office_id\",\"staff_id\") WHERE ended_at is null;",
      "\nCREATE INDEX \"absences_from\" ON \"absences\" USING btree (\"office_id\",\"from_at\");",
      "\nCREATE INDEX \"bookings_slot\" ON \"bookings\" USING btree (\"office_id\",\"day\",\"item_code\",\"from_minute\");",
      "\nCREATE INDEX \"bookings_person\" ON \"bookings\" USING btree (\"office_id\",\"id_number_hash\",\"day\");",
      "\nCREATE INDEX \"enquiries_day\" ON \"enquiries\" USING btree (\"office_id\",\"service_day\",\"at\");",
      "\nCREATE INDEX \"notices_unseen\" ON \"notices\" USING btree (\"office_id\",\"staff_id\",\"at\") WHERE seen_at is null;",
      "\nCREATE INDEX \"notices_person\" ON \"notices\" USING btree (\"office_id\",\"staff_id\",\"at\");",
      "\nCREATE UNIQUE INDEX \"tickets_code\" ON \"tickets\" USING btree (\"office_id\",\"code\") WHERE code is not null;",
      "\nCREATE INDEX \"tickets_waiting\" ON \"tickets\" USING btree (\"office_id\",\"lane\",\"first_in_line\" DESC NULLS LAST,coalesce(queued_at, taken_at),\"id\") WHERE status = 'waiting';"
    ],
    "bps": true,
    "folderMillis": 1795325615689,
    "hash": "89cd27aa9ab77a5ed669ae290f4b4d007463e6f8fb6ba909df72de7ac07a929f"
  },
  {
    "sql": [
      "CREATE TABLE \"kpi_histograms\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"stage\" text NOT NULL,\n\t\"grain\" text NOT NULL,\n\t\"starts_on\" date NOT NULL,\n\t\"count\" bigint NOT NULL,\n\t\"cells\" json NOT NULL,\n\tCONSTRAINT \"kpi_histograms_office_id_stage_grain_starts_on_pk\" PRIMARY KEY(\"office_id\",\"stage\",\"grain\",\"starts_on\")\n);\n",
      "\nALTER TABLE \"kpi_buckets\" DISABLE ROW LEVEL SECURITY;",
      "\nALTER TABLE \"kpi_series\" DISABLE ROW LEVEL SECURITY;",
      "\nDROP TABLE \"kpi_buckets\" CASCADE;",
      "\nDROP TABLE \"kpi_series\" CASCADE;",
      "\nDROP INDEX \"kpi_deltas_month\";",
      "\nDROP INDEX \"tickets_waiting\";",
      "\nDELETE FROM \"kpi_deltas\";",
      "\nALTER TABLE \"kpi_deltas\" ADD COLUMN \"day\" date NOT NULL;",
      "\nALTER TABLE \"kpi_deltas\" ADD COLUMN \"minutes\" integer NOT NULL;",
      "\nCREATE INDEX \"cases_kinds\" ON \"cases\" USING btree (\"office_id\",\"item_code\",\"lane\",\"status\");",
      "\nCREATE INDEX \"events_kinds\" ON \"events\" USING btree (\"office_id\",\"subject_type\",\"action\");",
      "\nCREATE INDEX \"tickets_number_prefix\" ON \"tickets\" USING btree (\"office_id\",\"number\" text_pattern_ops);",
      "\nCREATE INDEX \"tickets_name\" ON \"tickets\" USING btree (\"office_id\",\"applicant_name\" text_pattern_ops);",
      "\nCREATE INDEX \"kpi_deltas_day\" ON \"kpi_deltas\" USING btree (\"office_id\",\"day\");",
      "\nCREATE INDEX \"tickets_waiting\" ON \"tickets\" USING btree (\"office_id\",\"service_day\",\"lane\",\"first_in_line\" DESC NULLS LAST,coalesce(queued_at, taken_at),\"id\") WHERE status = 'waiting';",
      "\nALTER TABLE \"kpi_deltas\" DROP COLUMN \"month\";",
      "\nALTER TABLE \"kpi_deltas\" DROP COLUMN \"bucket\";",
      "\ninsert into kpi_histograms (office_id, stage, grain, starts_on, count, cells)\nwith measured as materialized (\nselect c.id, c.office_id, ''::text as stage, (c.closed_at at time zone interval '8 hours')::date as day,\n  c.item_code, c.channel, c.lane, c.processing_minutes as minutes, c.on_time, c.closed_at\nfrom cases c\nwhere c.closed_at is not null and c.processing_minutes is not null and c.status in ('issued','delivered','rejected','returned') and true),\nmeasures as materialized (\n  select office_id, stage, day, item_code, channel, lane, minutes, on_time from measured\n  union all \nselect m.office_id, s.name as stage, m.day, m.item_code, m.channel, m.lane, sum(s.working_minutes)::int as minutes,\n  m.on_time\nfrom measured m\njoin case_steps s on s.office_id = m.office_id and s.case_id = m.id\nwhere s.working_minutes is not null and s.started_at < m.closed_at and s.whose_move <> 'applicant'\ngroup by m.id, m.office_id, m.day, m.item_code, m.channel, m.lane, m.on_time, s.name),\ncounted as (\nselect office_id, stage, 'day'::text as grain, day as starts_on,\n  item_code, channel, lane, minutes as value, count(*) as n,\n  count(*) filter (where on_time) as on_time, count(on_time) as with_due\nfrom measures group by 1, 2, 3, 4, 5, 6, 7, 8\n  union all\nselect office_id, stage, 'month'::text as grain, date_trunc('month', day)::date as starts_on,\n  item_code, channel, lane, ((case when minutes < 256 then 0 when minutes < 512 then 1 when minutes < 1024 then 2 when minutes < 2048 then 3 when minutes < 4096 then 4 when minutes < 8192 then 5 when minutes < 16384 then 6 when minutes < 32768 then 7 when minutes < 65536 then 8 when minutes < 131072 then 9 when minutes < 262144 then 10 when minutes < 524288 then 11 when minutes < 1048576 then 12 when minutes < 2097152 then 13 when minutes < 4194304 then 14 when minutes < 8388608 then 15 when minutes < 16777216 then 16 when minutes < 33554432 then 17 when minutes < 67108864 then 18 when minutes < 134217728 then 19 when minutes < 268435456 then 20 when minutes < 536870912 then 21 when minutes < 1073741824 then 22 end) * 128 + (minutes >> (case when minutes < 256 then 0 when minutes < 512 then 1 when minutes < 1024 then 2 when minutes < 2048 then 3 when minutes < 4096 then 4 when minutes < 8192 then 5 when minutes < 16384 then 6 when minutes < 32768 then 7 when minutes < 65536 then 8 when minutes < 131072 then 9 when minutes < 262144 then 10 when minutes < 524288 then 11 when minutes < 1048576 then 12 when minutes < 2097152 then 13 when minutes < 4194304 then 14 when minutes < 8388608 then 15 when minutes < 16777216 then 16 when minutes < 33554432 then 17 when minutes < 67108864 then 18 when minutes < 134217728 then 19 when minutes < 268435456 then 20 when minutes < 536870912 then 21 when minutes < 1073741824 then 22 end))) as value, count(*) as n,\n  count(*) filter (where on_time) as on_time, count(on_time) as with_due\nfrom measures group by 1, 2, 3, 4, 5, 6, 7, 8),\ncells as (\n  select office_id, stage, grain, starts_on, sum(n) as count,\n    json_build_array(item_code, channel, lane, sum(on_time), sum(with_due),\n      array_to_json(array_agg(value order by value)), array_to_json(array_agg(n order by value))) as cell,\n    item_code, channel, lane\n  from counted group by office_id, stage, grain, starts_on, item_code, channel, lane)\nselect office_id, stage, grain, starts_on, sum(count), json_agg(cell order by item_code, channel, lane)\nfrom cells group by office_id, stage, grain, starts_on;"
    ],
    "bps": true,
    "folderMillis": 1795326849394,
    "hash": "65319b10ac5fd403c627f39bc0d207893ff6c01b76d4c0bb624b6192d34d9192"
  },
  {
    "sql": [
      "CREATE INDEX \"cases_assignee\" ON \"cases\" USING btree (\"office_id\",\"assignee_id\") WHERE closed_at is null;",
      "\nCREATE INDEX \"tickets_liaison\" ON \"tickets\" USING btree (\"office_id\",\"liaison_id\") WHERE liaison_id is not null;",
      "\nCREATE INDEX \"tickets_grant\" ON \"tickets\" USING btree (\"office_id\",\"grant_id\") WHERE grant_id is not null;",
      "\nCREATE INDEX \"bookings_open\" ON \"bookings\" USING btree (\"office_id\",\"day\") WHERE status = 'booked';",
      "\ninsert into policies (id, office_id, scope, version, policy, reason, actor_id, at)\nselect gen_random_uuid(), o.id, 'hall', 1, o.settings->'policy', '', '00000000-0000-0000-0000-000000000000', o.created_at\nfrom offices o\nwhere o.settings->'policy' is not null\n  and not exists (select 1 from policies p where p.office_id = o.id and p.scope = 'hall');\n"
    ],
    "bps": true,
    "folderMillis": 1795330170299,
    "hash": "908d3a0f8b90f808c5deab15dfe0e4f56cd33e3a5b90b8024d7851632024a474"
  },
  {
    "sql": [
      "CREATE INDEX \"tickets_called\" ON \"tickets\" USING btree (\"office_id\",\"service_day\",coalesce(last_called_at, called_at) desc) WHERE called_at is not null;"
    ],
    "bps": true,
    "folderMillis": 1795331134949,
    "hash": "561c8fe00b6e886dea9156d90280f11334c601d994676d1b068ef6849684fa04"
  },
  {
    "sql": [
      "CREATE TABLE \"outbox\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"place\" bigserial NOT NULL,\n\t\"channel\" text NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"case_id\" uuid,\n\t\"applicant_id\" uuid,\n\t\"params\" jsonb NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"tries\" integer DEFAULT 0 NOT NULL,\n\t\"next_try_at\" timestamp with time zone NOT NULL,\n\t\"last_error\" text,\n\t\"created_by\" uuid,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"sent_at\" timestamp with time zone,\n\t\"version\" integer DEFAULT 1 NOT NULL\n);\n",
      "\nCREATE TABLE \"papers\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"number\" text NOT NULL,\n\t\"case_id\" uuid,\n\t\"data\" jsonb NOT NULL,\n\t\"issued_by\" uuid,\n\t\"issued_at\" timestamp with time zone NOT NULL,\n\t\"print_count\" integer DEFAULT 0 NOT NULL,\n\t\"last_printed_at\" timestamp with time zone,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\tCONSTRAINT \"papers_number\" UNIQUE(\"office_id\",\"number\")\n);\n",
      "\nCREATE INDEX \"outbox_due\" ON \"outbox\" USING btree (\"office_id\",\"next_try_at\",\"place\") WHERE status = 'waiting';",
      "\nCREATE INDEX \"outbox_case\" ON \"outbox\" USING btree (\"office_id\",\"case_id\",\"place\");",
      "\nCREATE INDEX \"outbox_created\" ON \"outbox\" USING btree (\"office_id\",\"created_at\",\"id\");",
      "\nCREATE INDEX \"papers_case\" ON \"papers\" USING btree (\"office_id\",\"case_id\",\"issued_at\");"
    ],
    "bps": true,
    "folderMillis": 1795624262746,
    "hash": "822c021ab08482d413b59c3bf16dc6dd59a13dfeba962e805d119b1401daa54c"
  },
  {
    "sql": [
      "CREATE TABLE \"rating_follow_up_steps\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"follow_up_id\" uuid NOT NULL,\n\t\"action\" text NOT NULL,\n\t\"result\" text,\n\t\"note\" text NOT NULL,\n\t\"actor_id\" uuid NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"rating_follow_ups\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"rating_id\" uuid NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"handler_id\" uuid,\n\t\"contact_by\" date,\n\t\"fix_by\" date,\n\t\"pending_year\" integer,\n\t\"finding\" text,\n\t\"contacted_at\" timestamp with time zone,\n\t\"fixed_at\" timestamp with time zone,\n\t\"closed_at\" timestamp with time zone,\n\t\"appealed_by\" uuid,\n\t\"appealed_from\" text,\n\t\"was_appealed\" boolean DEFAULT false NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"rating_follow_ups_rating\" UNIQUE(\"office_id\",\"rating_id\")\n);\n",
      "\nCREATE TABLE \"ratings\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"source\" text NOT NULL,\n\t\"subject_type\" text NOT NULL,\n\t\"subject_id\" uuid NOT NULL,\n\t\"subject_number\" text NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"window_id\" uuid,\n\t\"rated_id\" uuid,\n\t\"grade\" smallint NOT NULL,\n\t\"reasons\" text[] NOT NULL,\n\t\"comment\" text DEFAULT '' NOT NULL,\n\t\"wants_reply\" boolean NOT NULL,\n\t\"rated_on\" date NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL,\n\t\"excluded_at\" timestamp with time zone,\n\tCONSTRAINT \"ratings_subject\" UNIQUE(\"office_id\",\"subject_type\",\"subject_id\")\n);\n",
      "\nCREATE INDEX \"rating_follow_up_steps_of\" ON \"rating_follow_up_steps\" USING btree (\"office_id\",\"follow_up_id\",\"at\");",
      "\nCREATE INDEX \"rating_follow_ups_status\" ON \"rating_follow_ups\" USING btree (\"office_id\",\"status\",\"fix_by\");",
      "\nCREATE INDEX \"rating_follow_ups_handler\" ON \"rating_follow_ups\" USING btree (\"office_id\",\"handler_id\",\"status\");",
      "\nCREATE INDEX \"ratings_at\" ON \"ratings\" USING btree (\"office_id\",\"at\",\"id\");",
      "\nCREATE INDEX \"ratings_day\" ON \"ratings\" USING btree (\"office_id\",\"rated_on\",\"grade\");",
      "\nCREATE INDEX \"ratings_rated\" ON \"ratings\" USING btree (\"office_id\",\"rated_id\",\"at\");"
    ],
    "bps": true,
    "folderMillis": 1795627172550,
    "hash": "868e1dbf4e5a280779a538018a50b33c15b987b0f34c234d474768fd4994e464"
  },
  {
    "sql": [
      "CREATE TABLE \"absence_plans\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"staff_id\" uuid NOT NULL,\n\t\"deputy_id\" uuid NOT NULL,\n\t\"reason\" text NOT NULL,\n\t\"from_at\" timestamp with time zone NOT NULL,\n\t\"until_at\" timestamp with time zone,\n\t\"with_windows\" boolean DEFAULT false NOT NULL,\n\t\"status\" text DEFAULT 'planned' NOT NULL,\n\t\"absence_id\" uuid,\n\t\"problem\" text,\n\t\"created_by\" uuid NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE INDEX \"absence_plans_due\" ON \"absence_plans\" USING btree (\"from_at\") WHERE status = 'planned';",
      "\nCREATE INDEX \"tickets_waiting_item\" ON \"tickets\" USING btree (\"office_id\",\"service_day\",\"lane\",\"item_code\",\"first_in_line\" DESC NULLS LAST,coalesce(queued_at, taken_at),\"id\") WHERE status = 'waiting';",
      "\nCREATE INDEX \"tickets_bound\" ON \"tickets\" USING btree (\"office_id\",\"service_day\") WHERE status = 'waiting' and (for_window_id is not null or for_staff_id is not null);"
    ],
    "bps": true,
    "folderMillis": 1795628131226,
    "hash": "45275e0d24ef088467585243a87bd847237253eabdd46b282abe54a45f1ba798"
  },
  {
    "sql": [
      "ALTER TABLE \"outbox\" ADD COLUMN \"claimed_until\" timestamp with time zone;",
      "\nALTER TABLE \"outbox\" ADD COLUMN \"carrier\" text;",
      "\nALTER TABLE \"outbox\" ADD COLUMN \"retried_at\" timestamp with time zone;"
    ],
    "bps": true,
    "folderMillis": 1795628267581,
    "hash": "e3310e56ba88e67f15252c2adf7c16889827b8287a1fbb74be3bbefd156e6065"
  },
  {
    "sql": [
      "CREATE TABLE \"online_letters\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"platform_id\" uuid NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"number\" text NOT NULL,\n\t\"case_id\" uuid,\n\t\"body_hash\" text NOT NULL,\n\t\"materials\" jsonb NOT NULL,\n\t\"note\" text,\n\t\"at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"online_letters_number\" UNIQUE(\"office_id\",\"platform_id\",\"kind\",\"number\")\n);\n",
      "\nALTER TABLE \"cases\" ADD COLUMN \"platform_id\" uuid;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"external_number\" text;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"precheck\" text;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"precheck_due_on\" date;",
      "\nCREATE INDEX \"cases_precheck\" ON \"cases\" USING btree (\"office_id\",\"precheck_due_on\",\"id\") WHERE precheck = 'pending';",
      "\nCREATE INDEX \"tickets_enterprise\" ON \"tickets\" USING btree (\"office_id\",\"enterprise_id\") WHERE enterprise_id is not null;",
      "\nALTER TABLE \"cases\" ADD CONSTRAINT \"cases_external_number\" UNIQUE(\"office_id\",\"platform_id\",\"external_number\");"
    ],
    "bps": true,
    "folderMillis": 1795629028737,
    "hash": "a23d4a75558e39f9dadaf3b31ac8ef7796fb3bc6c388eae55f797d6fc3aa33c0"
  },
  {
    "sql": [
      "CREATE TABLE \"item_versions\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"code\" text NOT NULL,\n\t\"version\" integer NOT NULL,\n\t\"definition\" jsonb NOT NULL,\n\t\"action\" text NOT NULL,\n\t\"changed_by\" uuid,\n\t\"changed_at\" timestamp with time zone NOT NULL,\n\t\"reason\" text,\n\tCONSTRAINT \"item_versions_office_id_code_version_pk\" PRIMARY KEY(\"office_id\",\"code\",\"version\")\n);\n"
    ],
    "bps": true,
    "folderMillis": 1795629566056,
    "hash": "d6f36f1440540c2c4896a76fb2e611c166b29a42ffee82207cdcdeebf43884cd"
  },
  {
    "sql": [
      "CREATE TABLE \"files\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"material_id\" text,\n\t\"name\" text NOT NULL,\n\t\"type\" text NOT NULL,\n\t\"size\" integer NOT NULL,\n\t\"sha256\" text NOT NULL,\n\t\"added_by\" uuid NOT NULL,\n\t\"added_at\" timestamp with time zone NOT NULL,\n\t\"withdrawn_at\" timestamp with time zone,\n\t\"withdrawn_by\" uuid,\n\t\"withdraw_reason\" text,\n\t\"version\" integer DEFAULT 1 NOT NULL\n);\n",
      "\nCREATE INDEX \"files_case\" ON \"files\" USING btree (\"office_id\",\"case_id\",\"added_at\");",
      "\nCREATE INDEX \"files_same\" ON \"files\" USING btree (\"office_id\",\"case_id\",\"sha256\");"
    ],
    "bps": true,
    "folderMillis": 1795629749708,
    "hash": "e608f901aaa3e65af5dc95c49024cf9174ce969409b179fe9678bc902621fca0"
  },
  {
    "sql": [
      "CREATE TABLE \"case_promises\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"applicant_id\" uuid NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"material_id\" text NOT NULL,\n\t\"text\" text,\n\t\"signed_on\" date,\n\t\"due_on\" date,\n\t\"state\" text NOT NULL,\n\t\"made_by\" uuid,\n\t\"made_at\" timestamp with time zone NOT NULL,\n\t\"received_on\" date,\n\t\"broken_on\" date,\n\t\"closed_by\" uuid,\n\t\"closed_at\" timestamp with time zone,\n\t\"note\" text\n);\n",
      "\nALTER TABLE \"cases\" ADD COLUMN \"corrected_at\" timestamp with time zone;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"correction_due_on\" date;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"second_notice\" text;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"accepted_by_silence\" boolean DEFAULT false NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"promise_due_on\" date;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"promises_unsigned\" integer DEFAULT 0 NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"declarations_open\" integer DEFAULT 0 NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"declarations_false\" integer DEFAULT 0 NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"return_proposed\" text;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"reminded_at\" timestamp with time zone;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"last_reason_code\" text;",
      "\nCREATE INDEX \"case_promises_case\" ON \"case_promises\" USING btree (\"office_id\",\"case_id\");",
      "\nCREATE INDEX \"case_promises_open\" ON \"case_promises\" USING btree (\"office_id\",\"state\",\"due_on\");",
      "\nCREATE INDEX \"case_promises_broken\" ON \"case_promises\" USING btree (\"office_id\",\"applicant_id\",\"broken_on\");",
      "\nCREATE INDEX \"cases_correction_due\" ON \"cases\" USING btree (\"office_id\",\"correction_due_on\") WHERE correction_due_on is not null;",
      "\nCREATE INDEX \"cases_promise_due\" ON \"cases\" USING btree (\"office_id\",\"promise_due_on\") WHERE promise_due_on is not null;"
    ],
    "bps": true,
    "folderMillis": 1795630275902,
    "hash": "e9274bc1080bab6af7b1055095ae1c77c09fb1c589d77e35b11c3abd462bef2f"
  },
  {
    "sql": [
      "CREATE TABLE \"reminders\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"level\" text NOT NULL,\n\t\"of\" text NOT NULL,\n\t\"due_on\" date NOT NULL,\n\t\"told\" uuid[] NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"reminders_once\" UNIQUE(\"office_id\",\"case_id\",\"level\",\"of\")\n);\n",
      "\nALTER TABLE \"case_steps\" ADD COLUMN \"paused_minutes\" integer;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"open_stops\" text[] DEFAULT '{}' NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"overdue_cause\" text;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"reopened_count\" smallint DEFAULT 0 NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"back_from\" text;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"reminders_sent\" smallint DEFAULT 0 NOT NULL;",
      "\nCREATE INDEX \"reminders_at\" ON \"reminders\" USING btree (\"office_id\",\"at\");",
      "\nCREATE INDEX \"case_pauses_open\" ON \"case_pauses\" USING btree (\"office_id\",\"expected_end_on\") WHERE ended_at is null;"
    ],
    "bps": true,
    "folderMillis": 1795631541146,
    "hash": "9e5ea7883db97ed1f9e061a8d67928c7406ab213ebb41c102b609a53495c2248"
  },
  {
    "sql": [
      "CREATE TABLE \"case_comment_reads\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"staff_id\" uuid NOT NULL,\n\t\"read_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"case_comment_reads_office_id_case_id_staff_id_pk\" PRIMARY KEY(\"office_id\",\"case_id\",\"staff_id\")\n);\n",
      "\nCREATE TABLE \"case_comments\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"author_id\" uuid NOT NULL,\n\t\"text\" text NOT NULL,\n\t\"mentions\" uuid[] NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL,\n\t\"struck_at\" timestamp with time zone\n);\n",
      "\nCREATE TABLE \"case_presence\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"staff_id\" uuid NOT NULL,\n\t\"acting\" boolean NOT NULL,\n\t\"seen_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"case_presence_office_id_case_id_staff_id_pk\" PRIMARY KEY(\"office_id\",\"case_id\",\"staff_id\")\n);\n",
      "\nCREATE INDEX \"case_comments_case\" ON \"case_comments\" USING btree (\"office_id\",\"case_id\",\"at\");",
      "\nCREATE INDEX \"case_presence_person\" ON \"case_presence\" USING btree (\"office_id\",\"staff_id\",\"seen_at\");"
    ],
    "bps": true,
    "folderMillis": 1795631813732,
    "hash": "ea7fe1d823a956da475776d23d344bb405aa847356130b68d5ad0ec4cfe3af3b"
  },
  {
    "sql": [
      "CREATE TABLE \"paper_templates\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"kind\" text NOT NULL,\n\t\"version\" integer NOT NULL,\n\t\"body\" text NOT NULL,\n\t\"reason\" text NOT NULL,\n\t\"actor_id\" uuid NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"paper_templates_version\" UNIQUE(\"office_id\",\"kind\",\"version\")\n);\n",
      "\nALTER TABLE \"papers\" ADD COLUMN \"file_count\" integer DEFAULT 0 NOT NULL;",
      "\nALTER TABLE \"papers\" ADD COLUMN \"content\" jsonb;",
      "\nALTER TABLE \"papers\" ADD COLUMN \"template_version\" integer;"
    ],
    "bps": true,
    "folderMillis": 1795631899359,
    "hash": "1438dc294abad6e7d102bfea28f7795438e11f0c11879ae4da63ce6aace3f577"
  },
  {
    "sql": [
      "ALTER TABLE \"cases\" ADD COLUMN \"supplemented_at\" timestamp with time zone;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"notice_watched\" boolean DEFAULT false NOT NULL;"
    ],
    "bps": true,
    "folderMillis": 1795633454322,
    "hash": "aa50c69e8de106ab0520f5f6e68fcabbe0588afd256c0a5abd9d5c61398485a1"
  },
  {
    "sql": [
      "CREATE TABLE \"list_filings\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"enterprise_id\" uuid,\n\t\"ticket_id\" uuid,\n\t\"agent\" jsonb NOT NULL,\n\t\"letter_valid_until\" date NOT NULL,\n\t\"letter_file_id\" uuid,\n\t\"file_name\" text NOT NULL,\n\t\"row_count\" integer NOT NULL,\n\t\"paper_id\" uuid NOT NULL,\n\t\"paper_number\" text NOT NULL,\n\t\"filed_by\" uuid NOT NULL,\n\t\"filed_at\" timestamp with time zone NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL\n);\n",
      "\nALTER TABLE \"cases\" ADD COLUMN \"list_filing_id\" uuid;",
      "\nCREATE INDEX \"list_filings_at\" ON \"list_filings\" USING btree (\"office_id\",\"filed_at\");",
      "\nCREATE INDEX \"list_filings_enterprise\" ON \"list_filings\" USING btree (\"office_id\",\"enterprise_id\");",
      "\nCREATE INDEX \"cases_list_filing\" ON \"cases\" USING btree (\"office_id\",\"list_filing_id\") WHERE list_filing_id is not null;"
    ],
    "bps": true,
    "folderMillis": 1795640129153,
    "hash": "e235a759e973f4d73f6651f327c4764af8111d16336c2b7ba5c7e8d170255bdc"
  },
  {
    "sql": [
      "ALTER TABLE \"cases\" ADD COLUMN \"extension_asked_days\" integer;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"extension_ask_reason\" text;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"extension_asked_by\" uuid;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"delivery\" jsonb;",
      "\nALTER TABLE \"case_promises\" ADD COLUMN \"signer\" text;"
    ],
    "bps": true,
    "folderMillis": 1795640588924,
    "hash": "386362cd4bae1d4842558600abbf5789a3dcd3f5765193ea012a7b63e5f91471"
  },
  {
    "sql": [
      "CREATE TABLE \"case_imports\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"file_name\" text NOT NULL,\n\t\"state\" text NOT NULL,\n\t\"case_count\" integer NOT NULL,\n\t\"received\" integer DEFAULT 0 NOT NULL,\n\t\"keeps_unknown_items\" boolean NOT NULL,\n\t\"left_out\" jsonb NOT NULL,\n\t\"started_by\" uuid NOT NULL,\n\t\"started_at\" timestamp with time zone NOT NULL,\n\t\"in_force_at\" timestamp with time zone,\n\t\"ended_by\" uuid,\n\t\"ended_at\" timestamp with time zone,\n\t\"end_reason\" text,\n\t\"version\" integer DEFAULT 1 NOT NULL\n);\n",
      "\nCREATE TABLE \"history_cases\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"import_id\" uuid NOT NULL,\n\t\"line\" integer NOT NULL,\n\t\"number\" text NOT NULL,\n\t\"item_code\" text,\n\t\"item_name\" text NOT NULL,\n\t\"applicant_name\" text NOT NULL,\n\t\"channel\" text NOT NULL,\n\t\"received_at\" timestamp with time zone NOT NULL,\n\t\"accepted_at\" timestamp with time zone,\n\t\"due_on\" date,\n\t\"closed_at\" timestamp with time zone,\n\t\"outcome\" text NOT NULL,\n\t\"cause\" text NOT NULL,\n\t\"handled_by\" text NOT NULL,\n\t\"on_time\" boolean,\n\t\"elapsed_ms\" bigint,\n\t\"steps\" jsonb NOT NULL,\n\tCONSTRAINT \"history_cases_number\" UNIQUE(\"import_id\",\"number\")\n);\n",
      "\nCREATE INDEX \"case_imports_state\" ON \"case_imports\" USING btree (\"office_id\",\"state\",\"started_at\");",
      "\nCREATE INDEX \"history_cases_received\" ON \"history_cases\" USING btree (\"office_id\",\"received_at\");",
      "\nCREATE INDEX \"history_cases_of_number\" ON \"history_cases\" USING btree (\"office_id\",\"number\");",
      "\nCREATE INDEX \"history_cases_closed\" ON \"history_cases\" USING btree (\"office_id\",\"closed_at\") WHERE closed_at is not null;"
    ],
    "bps": true,
    "folderMillis": 1795641454038,
    "hash": "04bcd23cf197d90e0c901d0eb68a2b0e35062b06ed0febb6b0e15db0e9a2cdb1"
  },
  {
    "sql": [
      "CREATE TABLE \"item_drafts\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"item_id\" uuid NOT NULL,\n\t\"code\" text NOT NULL,\n\t\"base_version\" integer NOT NULL,\n\t\"restored_from\" integer,\n\t\"definition\" jsonb NOT NULL,\n\t\"state\" text DEFAULT 'open' NOT NULL,\n\t\"holder_id\" uuid NOT NULL,\n\t\"started_at\" timestamp with time zone NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL\n);\n",
      "\nCREATE UNIQUE INDEX \"item_drafts_open\" ON \"item_drafts\" USING btree (\"office_id\",\"code\") WHERE state = 'open';",
      "\nCREATE INDEX \"item_drafts_item\" ON \"item_drafts\" USING btree (\"office_id\",\"item_id\");"
    ],
    "bps": true,
    "folderMillis": 1795643950189,
    "hash": "c35edbcf434f8122086690a7c1b70bea46d053d43f1622e4f01cc85718df290e"
  },
  {
    "sql": [
      "CREATE TABLE \"case_parts\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"stage_no\" smallint NOT NULL,\n\t\"code\" text NOT NULL,\n\t\"zh\" text NOT NULL,\n\t\"en\" text NOT NULL,\n\t\"days\" double precision NOT NULL,\n\t\"due_on\" date,\n\t\"sent_by\" uuid,\n\t\"sent_at\" timestamp with time zone NOT NULL,\n\t\"sent_reason\" text,\n\t\"state\" text NOT NULL,\n\t\"answer\" text,\n\t\"paper_number\" text,\n\t\"note\" text,\n\t\"jointly\" boolean DEFAULT false NOT NULL,\n\t\"ended_by\" uuid,\n\t\"ended_at\" timestamp with time zone,\n\t\"working_minutes\" integer,\n\t\"paused_minutes\" integer,\n\t\"chased\" smallint DEFAULT 0 NOT NULL,\n\t\"chased_at\" timestamp with time zone\n);\n",
      "\nALTER TABLE \"cases\" ADD COLUMN \"parts_open\" text[] DEFAULT '{}' NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"parts_agreed\" text[] DEFAULT '{}' NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"parts_against\" text[] DEFAULT '{}' NOT NULL;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"parts_due_on\" date;",
      "\nCREATE INDEX \"case_parts_case\" ON \"case_parts\" USING btree (\"office_id\",\"case_id\",\"sent_at\");",
      "\nCREATE INDEX \"case_parts_open\" ON \"case_parts\" USING btree (\"office_id\",\"due_on\",\"case_id\") WHERE state = 'open';",
      "\nCREATE INDEX \"cases_parts_open\" ON \"cases\" USING btree (\"office_id\",\"parts_due_on\",\"id\") WHERE parts_open <> '{}';"
    ],
    "bps": true,
    "folderMillis": 1795659078763,
    "hash": "d5743200935bc65a6e97f6fe4429cc350da66edf1097d2693e764156f86c2f10"
  },
  {
    "sql": [
      "DROP INDEX \"outbox_due\";",
      "\nCREATE INDEX \"outbox_waiting\" ON \"outbox\" USING btree (\"next_try_at\",\"place\") WHERE status = 'waiting';"
    ],
    "bps": true,
    "folderMillis": 1795665246492,
    "hash": "e6037ebd877a9e6b8d185270460d0fd05fb9251a794284b15ebb2b94fbf27101"
  },
  {
    "sql": [
      "ALTER TABLE \"cases\" ADD COLUMN \"joint_id\" uuid;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"joint_code\" text;",
      "\nALTER TABLE \"cases\" ADD COLUMN \"family_id\" uuid;",
      "\nCREATE INDEX \"cases_joint\" ON \"cases\" USING btree (\"office_id\",\"joint_id\") WHERE joint_id is not null;",
      "\nCREATE INDEX \"cases_family\" ON \"cases\" USING btree (\"office_id\",\"family_id\") WHERE family_id is not null;"
    ],
    "bps": true,
    "folderMillis": 1795693275696,
    "hash": "30a6576a7b7f99548431acc2b069041d00ca3bc14408e5363be3e4bc57fcb23c"
  },
  {
    "sql": [
      "DROP TABLE \"kpi_deltas\" CASCADE;",
      "\nDROP TABLE \"kpi_histograms\" CASCADE;"
    ],
    "bps": true,
    "folderMillis": 1795759208647,
    "hash": "10e9eb7666c501bbd9d4e1771060c21ef7e79b03478a2fba188de09a13ff8b49"
  },
  {
    "sql": [
      "CREATE TABLE \"case_facts\" (\n\t\"case_id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"item_code\" text NOT NULL,\n\t\"channel\" text NOT NULL,\n\t\"lane\" text NOT NULL,\n\t\"enterprise_id\" uuid,\n\t\"window_id\" uuid,\n\t\"person_id\" uuid NOT NULL,\n\t\"received_on\" date NOT NULL,\n\t\"accepted_on\" date,\n\t\"closed_on\" date,\n\t\"outcome\" text,\n\t\"measured\" boolean NOT NULL,\n\t\"minutes\" integer,\n\t\"punctuality\" text,\n\t\"legal_punctuality\" text,\n\t\"committed_days\" integer NOT NULL,\n\t\"legal_days\" integer NOT NULL,\n\t\"window_minutes\" integer NOT NULL,\n\t\"review_minutes\" integer NOT NULL,\n\t\"office_minutes\" integer NOT NULL,\n\t\"applicant_minutes\" integer NOT NULL,\n\t\"stopped_minutes\" integer NOT NULL,\n\t\"stages\" json NOT NULL,\n\t\"visits\" integer NOT NULL,\n\t\"corrections\" integer NOT NULL,\n\t\"deferred\" boolean NOT NULL\n);\n",
      "\nCREATE TABLE \"kpi_cubes\" (\n\t\"office_id\" uuid NOT NULL,\n\t\"cube\" text NOT NULL,\n\t\"grain\" text NOT NULL,\n\t\"starts_on\" date NOT NULL,\n\t\"count\" bigint NOT NULL,\n\t\"cells\" json NOT NULL,\n\tCONSTRAINT \"kpi_cubes_office_id_cube_grain_starts_on_pk\" PRIMARY KEY(\"office_id\",\"cube\",\"grain\",\"starts_on\")\n);\n",
      "\nCREATE TABLE \"kpi_cursors\" (\n\t\"office_id\" uuid PRIMARY KEY NOT NULL,\n\t\"seq\" bigint NOT NULL,\n\t\"unsealed\" text NOT NULL,\n\t\"as_of\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"kpi_reports\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"month\" text NOT NULL,\n\t\"made_at\" timestamp with time zone NOT NULL,\n\t\"content\" json NOT NULL,\n\tCONSTRAINT \"kpi_reports_month\" UNIQUE(\"office_id\",\"month\")\n);\n",
      "\nCREATE TABLE \"kpi_views\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"name\" text NOT NULL,\n\t\"query\" text NOT NULL,\n\t\"owner_id\" uuid NOT NULL,\n\t\"shared\" boolean NOT NULL,\n\t\"created_at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE INDEX \"case_facts_received\" ON \"case_facts\" USING btree (\"office_id\",\"received_on\");",
      "\nCREATE INDEX \"case_facts_accepted\" ON \"case_facts\" USING btree (\"office_id\",\"accepted_on\");",
      "\nCREATE INDEX \"case_facts_closed\" ON \"case_facts\" USING btree (\"office_id\",\"closed_on\");",
      "\nCREATE INDEX \"kpi_views_owner\" ON \"kpi_views\" USING btree (\"office_id\",\"owner_id\");"
    ],
    "bps": true,
    "folderMillis": 1795759209666,
    "hash": "edd196ed2352775d79076870daaae9508f965d52199900fc7d4c4141a73b3df2"
  },
  {
    "sql": [
      "ALTER TABLE \"kpi_cursors\" ADD COLUMN \"making\" integer DEFAULT 1 NOT NULL;"
    ],
    "bps": true,
    "folderMillis": 1795771506716,
    "hash": "56ba6af389f2e8e4d4de9de020b57cf72db6ca34cfc35b691264c80c54a21ff3"
  },
  {
    "sql": [
      "ALTER TABLE \"kpi_views\" ADD COLUMN \"removed_at\" timestamp with time zone;"
    ],
    "bps": true,
    "folderMillis": 1795772305052,
    "hash": "ae170d5e04e390520cd19c48ac7fa7468f3bba12f9385e7cd776327bacb5cab8"
  },
  {
    "sql": [
      "ALTER TABLE \"booking_slots\" DROP CONSTRAINT \"booking_slots_place\";",
      "\nALTER TABLE \"booking_slots\" ADD COLUMN \"closed\" boolean DEFAULT false NOT NULL;",
      "\nCREATE UNIQUE INDEX \"booking_slots_open_place\" ON \"booking_slots\" USING btree (\"office_id\",\"item_code\",\"weekday\",\"from_minute\") WHERE not closed;"
    ],
    "bps": true,
    "folderMillis": 1795775235709,
    "hash": "23cc5bd370ea6768e8e845d732e30eb7560773638d80128c3bdfec0ebf5ada2f"
  },
  {
    "sql": [
      "ALTER TABLE \"sessions\" ADD COLUMN \"address\" text DEFAULT '' NOT NULL;"
    ],
    "bps": true,
    "folderMillis": 1795783266150,
    "hash": "65b967950bb276f19b13a17f2b806176737a65266d29f5816b009ebf541bf9fa"
  },
  {
    "sql": [
      "CREATE TABLE \"supervision_order_steps\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"order_id\" uuid NOT NULL,\n\t\"action\" text NOT NULL,\n\t\"note\" text NOT NULL,\n\t\"addressee_id\" uuid,\n\t\"due_on\" date,\n\t\"actor_id\" uuid NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"supervision_orders\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"number\" text NOT NULL,\n\t\"title\" text NOT NULL,\n\t\"text\" text NOT NULL,\n\t\"subject_type\" text NOT NULL,\n\t\"subject_id\" uuid,\n\t\"issued_by\" uuid NOT NULL,\n\t\"issued_as\" text NOT NULL,\n\t\"addressee_id\" uuid NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"days\" integer NOT NULL,\n\t\"due_on\" date,\n\t\"pending_year\" integer,\n\t\"issued_at\" timestamp with time zone NOT NULL,\n\t\"answered_at\" timestamp with time zone,\n\t\"closed_at\" timestamp with time zone,\n\t\"sent_back\" integer DEFAULT 0 NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"supervision_orders_number\" UNIQUE(\"office_id\",\"number\")\n);\n",
      "\nCREATE INDEX \"supervision_order_steps_of\" ON \"supervision_order_steps\" USING btree (\"office_id\",\"order_id\",\"at\");",
      "\nCREATE INDEX \"supervision_orders_status\" ON \"supervision_orders\" USING btree (\"office_id\",\"status\",\"due_on\");",
      "\nCREATE INDEX \"supervision_orders_addressee\" ON \"supervision_orders\" USING btree (\"office_id\",\"addressee_id\",\"status\");",
      "\nCREATE INDEX \"supervision_orders_subject\" ON \"supervision_orders\" USING btree (\"office_id\",\"subject_id\");"
    ],
    "bps": true,
    "folderMillis": 1795786181192,
    "hash": "92aca8d543dd4486dcb3c17c4dd5ff3701adbcdca9a30b608d0c35069a4baf3b"
  },
  {
    "sql": [
      "CREATE TABLE \"inspected_cases\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"inspection_id\" uuid NOT NULL,\n\t\"case_id\" uuid NOT NULL,\n\t\"status\" text NOT NULL,\n\t\"findings\" text[] NOT NULL,\n\t\"handler_id\" uuid,\n\t\"inspected_by\" uuid,\n\t\"rectify_by\" timestamp with time zone,\n\t\"plan_on\" date,\n\t\"rectified_at\" timestamp with time zone,\n\t\"closed_at\" timestamp with time zone,\n\t\"sent_back\" integer DEFAULT 0 NOT NULL,\n\t\"drawn_at\" timestamp with time zone NOT NULL,\n\t\"version\" integer DEFAULT 1 NOT NULL,\n\t\"updated_at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"inspected_cases_case\" UNIQUE(\"office_id\",\"case_id\")\n);\n",
      "\nCREATE TABLE \"inspection_steps\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"inspected_case_id\" uuid NOT NULL,\n\t\"action\" text NOT NULL,\n\t\"note\" text NOT NULL,\n\t\"findings\" text[] NOT NULL,\n\t\"plan_on\" date,\n\t\"actor_id\" uuid NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL\n);\n",
      "\nCREATE TABLE \"inspections\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"number\" text NOT NULL,\n\t\"from_on\" date NOT NULL,\n\t\"to_on\" date NOT NULL,\n\t\"item_code\" text,\n\t\"size\" integer NOT NULL,\n\t\"population\" integer NOT NULL,\n\t\"seed\" text NOT NULL,\n\t\"drawn_by\" uuid NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"inspections_number\" UNIQUE(\"office_id\",\"number\")\n);\n",
      "\nCREATE INDEX \"inspected_cases_of\" ON \"inspected_cases\" USING btree (\"office_id\",\"inspection_id\");",
      "\nCREATE INDEX \"inspected_cases_status\" ON \"inspected_cases\" USING btree (\"office_id\",\"status\",\"rectify_by\");",
      "\nCREATE INDEX \"inspected_cases_handler\" ON \"inspected_cases\" USING btree (\"office_id\",\"handler_id\",\"status\");",
      "\nCREATE INDEX \"inspection_steps_of\" ON \"inspection_steps\" USING btree (\"office_id\",\"inspected_case_id\",\"at\");"
    ],
    "bps": true,
    "folderMillis": 1795787101119,
    "hash": "ef8e7b673c6032fb63bfad88eb8039ee8847407f1e83420dd1bbb59d2eca7cf9"
  },
  {
    "sql": [
      "CREATE TABLE \"score_formulas\" (\n\t\"id\" uuid PRIMARY KEY NOT NULL,\n\t\"office_id\" uuid NOT NULL,\n\t\"version\" integer NOT NULL,\n\t\"parts\" json NOT NULL,\n\t\"reason\" text NOT NULL,\n\t\"actor_id\" uuid NOT NULL,\n\t\"at\" timestamp with time zone NOT NULL,\n\tCONSTRAINT \"score_formulas_version\" UNIQUE(\"office_id\",\"version\")\n);\n"
    ],
    "bps": true,
    "folderMillis": 1795787947893,
    "hash": "69413fe115658efc3bbe4aaad7a562c65c92c94a34e0c0881360e53c0bf0fe2a"
  }
];
