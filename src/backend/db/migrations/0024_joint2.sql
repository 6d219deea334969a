ALTER TABLE "cases" ADD COLUMN "joint_id" uuid;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "joint_code" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "family_id" uuid;--> statement-breakpoint
CREATE INDEX "cases_joint" ON "cases" USING btree ("office_id","joint_id") WHERE joint_id is not null;--> statement-breakpoint
CREATE INDEX "cases_family" ON "cases" USING btree ("office_id","family_id") WHERE family_id is not null;