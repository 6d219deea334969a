DROP INDEX "outbox_due";--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("next_try_at","place") WHERE status = 'waiting';