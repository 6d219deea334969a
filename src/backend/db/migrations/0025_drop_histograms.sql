DROP TABLE "kpi_deltas" CASCADE;--> statement-breakpoint
DROP TABLE "kpi_histograms" CASCADE;