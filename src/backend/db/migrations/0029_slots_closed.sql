ALTER TABLE "booking_slots" DROP CONSTRAINT "booking_slots_place";--> statement-breakpoint
ALTER TABLE "booking_slots" ADD COLUMN "closed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_slots_open_place" ON "booking_slots" USING btree ("office_id","item_code","weekday","from_minute") WHERE not closed;