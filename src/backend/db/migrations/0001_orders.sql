CREATE INDEX "cases_open_due" ON "cases" USING btree ("office_id","committed_due_on","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("office_id","at","id");--> statement-breakpoint
CREATE INDEX "tickets_taken" ON "tickets" USING btree ("office_id","taken_at","id");--> statement-breakpoint
CREATE INDEX "applicants_by_name" ON "applicants" USING btree ("office_id","name","id");--> statement-breakpoint
CREATE INDEX "applicants_updated" ON "applicants" USING btree ("office_id","updated_at","id");